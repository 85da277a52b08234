package uk.cicw.staging;

import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Corrections;
import uk.cicw.ledger.Corrections.Correction;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RemovedBytes;

/** Finds the bytes of extract versions: a delivered file, and what corrects it. */
public final class DeliveredExtracts {
  private final DeliveredFiles landing;
  private final LandingLedger ledger;
  private final Map<String, ExtractVersion> versions;
  private final Map<String, Correction> corrections;
  private final Set<String> removed;

  public DeliveredExtracts(Settings settings, Jdbi jdbi) {
    this.landing = DeliveredFiles.of(settings);
    this.ledger = new LandingLedger(jdbi);
    this.removed = new RemovedBytes(jdbi).fileIds();
    this.corrections = new Corrections(jdbi).byExtract();
    this.versions =
        ledger.versions().stream()
            .collect(Collectors.toMap(ExtractVersion::extractId, Function.identity()));
  }

  /** What is due, one list for each delivered file, so that each is decoded once. */
  List<List<DeliveredExtract>> dueByFile() {
    return List.copyOf(
        ledger.due().stream()
            .map(this::delivered)
            .collect(Collectors.groupingBy(DeliveredExtract::file))
            .values());
  }

  /** What was ever delivered of an authority and is there. */
  List<ExtractVersion> keptOf(String authority) {
    return ledger.versionsOf(authority).stream().filter(version -> isKept(version)).toList();
  }

  /** Whether the bytes of a version, and of what it corrects, are there. */
  boolean isKept(String extractId) {
    return isKept(Objects.requireNonNull(versions.get(extractId)));
  }

  private boolean isKept(ExtractVersion version) {
    return !removed.contains(version.file().fileId());
  }

  public DeliveredExtract of(String extractId) {
    return delivered(Objects.requireNonNull(versions.get(extractId)));
  }

  private DeliveredExtract delivered(ExtractVersion version) {
    LinkedList<DeliveredFile> corrected = new LinkedList<>();
    ExtractVersion root = version;
    for (Correction correction = corrections.get(root.extractId());
        correction != null;
        correction = corrections.get(root.extractId())) {
      if (correction.hasRows()) {
        corrected.addFirst(stored(root));
      }
      root = Objects.requireNonNull(versions.get(correction.baseExtractId()));
    }
    return new DeliveredExtract(
        ExtractOrigin.of(version, root.file().fileId()),
        stored(root),
        root.file().byteCount(),
        List.copyOf(corrected));
  }

  private DeliveredFile stored(ExtractVersion version) {
    return landing.at(version.file().storedPath());
  }
}

package uk.cicw.staging;

import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.Corrections;
import uk.cicw.ledger.Corrections.Correction;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;

/** Finds the bytes of extract versions: a delivered file, and what corrects it. */
final class DeliveredExtracts {
  private final Path landing;
  private final LandingLedger ledger;
  private final Map<String, ExtractVersion> versions;
  private final Map<String, Correction> corrections;

  DeliveredExtracts(Jdbi jdbi, Path landing) {
    this.landing = landing;
    this.ledger = new LandingLedger(jdbi);
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

  DeliveredExtract of(String extractId) {
    return delivered(Objects.requireNonNull(versions.get(extractId)));
  }

  private DeliveredExtract delivered(ExtractVersion version) {
    LinkedList<String> corrected = new LinkedList<>();
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

  private String stored(ExtractVersion version) {
    return landing.resolve(version.file().storedPath()).toString();
  }
}

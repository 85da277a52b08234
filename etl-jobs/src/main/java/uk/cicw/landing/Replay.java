package uk.cicw.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.decode.CorrectedRows;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Corrections;
import uk.cicw.ledger.Corrections.Correction;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RemovedBytes;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.ledger.SetAsideRow;
import uk.cicw.ledger.VersionStatus;

/**
 * Takes back rows that were set aside and have been corrected. They land like any delivery: bytes
 * under their hash, and a new version that repeats the corrected one with these rows in place of
 * the bad ones, received today. So what was known before stays as it was known, and the same file
 * twice changes nothing.
 */
public final class Replay {
  private static final int ID_LENGTH = 32;

  private final LandingFolder folder;
  private final LandingLedger ledger;
  private final Corrections corrections;
  private final SetAsideLedger setAside;
  private final Set<String> removed;
  private final Clock clock;
  private final String receivedBy;

  public Replay(Settings settings, Jdbi jdbi, Clock clock, String receivedBy) {
    this.folder = new LandingFolder(DeliveredFiles.of(settings));
    this.ledger = new LandingLedger(jdbi);
    this.corrections = new Corrections(jdbi);
    this.setAside = new SetAsideLedger(jdbi);
    this.removed = new RemovedBytes(jdbi).fileIds();
    this.clock = clock;
    this.receivedBy = receivedBy;
  }

  /**
   * Takes back corrected files, or folders of them. Files before a bad one have landed.
   *
   * @return the versions that are new, to be staged by the next run
   * @throws CannotReplay when a file does not fit what was set aside
   */
  public List<ExtractVersion> land(List<Path> places) throws IOException, CannotReplay {
    List<ExtractVersion> landed = new ArrayList<>();
    for (Path place : places) {
      for (OfferedFile file : LocalSource.files(place)) {
        landed.addAll(land(file));
      }
    }
    return landed;
  }

  private List<ExtractVersion> land(OfferedFile offered) throws IOException, CannotReplay {
    FoundFile found = new FoundFile(offered, folder.store(offered));
    String fileId = found.bytes().fileId();
    if (ledger.files().stream().anyMatch(file -> file.fileId().equals(fileId))) {
      return List.of();
    }
    CorrectedRows rows = read(found);
    List<ExtractVersion> versions = ledger.versions();
    ExtractVersion newest = newest(versions, base(offered, versions, rows));
    Instant receivedAt = receivedAfter(newest);
    LandedFile file = found.landed(receivedAt, receivedBy, Optional.empty());
    List<ExtractVersion> together =
        versions.stream().filter(version -> isDeliveredWith(newest, version)).toList();
    if (together.stream().anyMatch(version -> removed.contains(version.file().fileId()))) {
      throw new CannotReplay(
          offered.name(), "the delivery that it corrects is not kept any more; deliver it anew");
    }
    List<ExtractVersion> repeated =
        together.stream().map(version -> repeat(version, file, receivedAt)).toList();
    corrections.land(file, repeated, corrections(together, newest, fileId));
    return repeated;
  }

  private CorrectedRows read(FoundFile file) throws CannotReplay {
    try {
      return CorrectedRows.read(folder.delivered(file.bytes()));
    } catch (UnreadableExtract e) {
      throw new CannotReplay(file.offered().name(), String.valueOf(e.getMessage()));
    }
  }

  private ExtractVersion base(OfferedFile file, List<ExtractVersion> versions, CorrectedRows rows)
      throws CannotReplay {
    Optional<ExtractVersion> base =
        versions.stream().filter(v -> v.extractId().equals(rows.extractId())).findFirst();
    if (base.isEmpty() || !base.get().extractTable().equals(rows.table().name())) {
      throw new CannotReplay(file.name(), "it names an extract that never landed here");
    }
    Set<Integer> bad =
        setAside.of(rows.extractId()).stream()
            .map(SetAsideRow::rowNumber)
            .collect(Collectors.toSet());
    if (!rows.rows().stream().allMatch(row -> bad.contains(row.rowNumber()))) {
      throw new CannotReplay(file.name(), "it has a row that was not set aside");
    }
    return base.get();
  }

  /** Half of the rows may have come back earlier; the rest then corrects what they made. */
  private ExtractVersion newest(List<ExtractVersion> versions, ExtractVersion base) {
    Optional<Correction> correction = corrections.of(base.extractId());
    return correction
        .flatMap(
            made -> versions.stream().filter(v -> v.extractId().equals(made.extractId())).findAny())
        .map(version -> newest(versions, version))
        .orElse(base);
  }

  /** A version must be received after the one that it replaces, whatever the clock says. */
  private Instant receivedAfter(ExtractVersion newest) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant next = newest.receivedAt().plusSeconds(1);
    return now.isAfter(next) ? now : next;
  }

  /** Files delivered together are one version, so they are repeated together. */
  private static boolean isDeliveredWith(ExtractVersion newest, ExtractVersion version) {
    return version.authorityCode().equals(newest.authorityCode())
        && version.extractTable().equals(newest.extractTable())
        && version.collectionYear() == newest.collectionYear()
        && version.dataTo().equals(newest.dataTo())
        && version.receivedAt().equals(newest.receivedAt());
  }

  private static List<Correction> corrections(
      List<ExtractVersion> together, ExtractVersion corrected, String fileId) {
    return together.stream()
        .map(base -> new Correction(id(base, fileId), base.extractId(), base.equals(corrected)))
        .toList();
  }

  private static ExtractVersion repeat(ExtractVersion base, LandedFile file, Instant receivedAt) {
    return new ExtractVersion(
        id(base, file.fileId()),
        base.authorityCode(),
        base.extractTable(),
        base.collectionYear(),
        base.dataTo(),
        receivedAt,
        VersionStatus.DUE,
        Optional.empty(),
        base.isSynthetic(),
        Optional.empty(),
        file);
  }

  private static String id(ExtractVersion base, String fileId) {
    byte[] text = (base.extractId() + '|' + fileId).getBytes(UTF_8);
    return HexFormat.of().formatHex(LandingFolder.sha256().digest(text)).substring(0, ID_LENGTH);
  }
}

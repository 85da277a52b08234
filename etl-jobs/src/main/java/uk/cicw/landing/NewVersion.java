package uk.cicw.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.published.Release;
import uk.cicw.schema.CollectionYear;

/** Makes the ledger's entry of a version that arrives. */
final class NewVersion {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int ID_LENGTH = 32;
  private static final CollectionYear NO_YEAR = new CollectionYear(0);

  /**
   * A version of an extract about children. Extracts are cumulative: one without rows would retract
   * all that earlier versions hold, so it waits until somebody accepts it.
   */
  static ExtractVersion of(
      LandedFile file, DeliveryKeys keys, String table, int rowCount, Placement placement) {
    return entry(
        file,
        keys,
        keys.text(),
        table,
        placement,
        rowCount == 0 ? VersionStatus.HELD : VersionStatus.DUE,
        dataTo(keys, placement.year(), file.receivedAt()));
  }

  /**
   * A file of published statistics; its release says the year. The same bytes may be published in
   * two releases.
   */
  static ExtractVersion ofPublished(LandedFile file, DeliveryKeys keys, Release release) {
    CollectionYear year = new CollectionYear(release.year());
    return entry(
        file,
        keys,
        keys.text() + "|" + release.name(),
        ExtractVersion.PUBLISHED_FIGURES,
        new Placement(ExtractVersion.NO_AUTHORITY, year),
        VersionStatus.DUE,
        year.end());
  }

  /**
   * A directory of postcodes or a list of providers: of no year, and nothing is to be done with it
   * but to look it up.
   */
  static ExtractVersion ofReference(LandedFile file, DeliveryKeys keys, String table) {
    return entry(
        file,
        keys,
        keys.text(),
        table,
        new Placement(ExtractVersion.NO_AUTHORITY, NO_YEAR),
        VersionStatus.CONFORMED,
        file.receivedAt().atZone(LONDON).toLocalDate());
  }

  private static ExtractVersion entry(
      LandedFile file,
      DeliveryKeys keys,
      String said,
      String table,
      Placement placement,
      VersionStatus status,
      LocalDate dataTo) {
    return new ExtractVersion(
        id(file.fileId(), said, table, placement),
        placement.authority(),
        table,
        placement.year().ending(),
        dataTo,
        file.receivedAt(),
        status,
        status == VersionStatus.HELD
            ? Optional.of("it has no rows, so it would retract all that was reported before")
            : Optional.empty(),
        keys.isSynthetic(),
        Optional.empty(),
        file);
  }

  /** The identity of a version: its bytes and what the delivery says, never the time of landing. */
  static String id(String fileId, DeliveryKeys keys, String table, Placement placement) {
    return id(fileId, keys.text(), table, placement);
  }

  private static String id(String fileId, String said, String table, Placement placement) {
    String text =
        String.join("|", fileId, table, placement.authority(), placement.year().label(), said);
    byte[] hash = LandingFolder.sha256().digest(text.getBytes(UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
  }

  /** The month that the delivery names, else the end of the year, as far as it was over by then. */
  private static LocalDate dataTo(DeliveryKeys keys, CollectionYear year, Instant receivedAt) {
    LocalDate received = receivedAt.atZone(LONDON).toLocalDate();
    return keys.month()
        .map(YearMonth::atEndOfMonth)
        .orElse(received.isBefore(year.end()) ? received : year.end());
  }

  private NewVersion() {}
}

package uk.cicw.staging;

import java.io.Serializable;
import java.time.LocalDate;
import uk.cicw.lake.VersionKey;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.schema.CollectionYear;

/** Where the rows of one extract version come from, as tasks need to know it. */
public record ExtractOrigin(
    String extractId,
    String fileId,
    String authorityCode,
    String extractTable,
    int collectionYear,
    LocalDate receivedDate,
    LocalDate dataTo)
    implements Serializable {

  /**
   * The origin of a version.
   *
   * @param fileId the delivered file that its row numbers count in
   */
  static ExtractOrigin of(ExtractVersion version, String fileId) {
    return new ExtractOrigin(
        version.extractId(),
        fileId,
        version.authorityCode(),
        version.extractTable(),
        version.collectionYear(),
        version.receivedDate(),
        version.dataTo());
  }

  VersionKey key() {
    return new VersionKey(authorityCode, collectionYear, extractId, receivedDate);
  }

  CollectionYear year() {
    return new CollectionYear(collectionYear);
  }
}

package uk.cicw.lake;

import java.time.LocalDate;
import uk.cicw.ledger.ExtractVersion;

/** What of an extract version stands in each of its staged rows. */
public record VersionKey(
    String authorityCode, int collectionYear, String extractId, LocalDate receivedDate) {

  public static VersionKey of(ExtractVersion version) {
    return new VersionKey(
        version.authorityCode(),
        version.collectionYear(),
        version.extractId(),
        version.receivedDate());
  }
}

package uk.cicw.conform;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uk.cicw.ledger.ExtractVersion;

/** What the facts need to know of an extract version of one authority. */
public record KnownExtract(
    String extractId,
    String table,
    int collectionYear,
    LocalDate dataTo,
    Instant receivedAt,
    LocalDate receivedDate)
    implements Serializable {

  public static KnownExtract of(ExtractVersion version) {
    return new KnownExtract(
        version.extractId(),
        version.extractTable(),
        version.collectionYear(),
        version.dataTo(),
        version.receivedAt(),
        version.receivedDate());
  }
}

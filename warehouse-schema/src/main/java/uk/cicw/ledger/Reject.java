package uk.cicw.ledger;

import java.time.LocalDate;

/**
 * A row that waits for correction, as people look for it: one entry for each reason.
 *
 * @param fileName the delivered file that {@code row} counts in
 */
public record Reject(
    String authorityCode,
    String extractTable,
    int collectionYear,
    LocalDate dataTo,
    String extractId,
    String fileName,
    String deliveredFrom,
    int row,
    String column,
    String valueClass,
    String reason) {}

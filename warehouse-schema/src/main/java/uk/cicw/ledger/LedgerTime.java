package uk.cicw.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Points in time as the ledgers keep them: ISO-8601 in UTC, always with milliseconds, because only
 * texts of one width sort in the order of time.
 */
public final class LedgerTime {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  public static String text(Instant time) {
    return FORMAT.format(time);
  }

  public static Instant instant(String text) {
    return Instant.parse(text);
  }

  private LedgerTime() {}
}

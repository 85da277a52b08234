package uk.cicw.expected;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How an expected extract stands on a day.
 *
 * @param reported the latest reporting month that is due by then
 * @param dataTo the last day that a version of it which has landed speaks of
 */
public record Expectation(ExpectedExtract extract, YearMonth reported, Optional<LocalDate> dataTo) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** Extracts are cumulative: one that speaks of a later month will do. */
  public boolean hasArrived() {
    return dataTo.filter(day -> !day.isBefore(reported.atDay(1))).isPresent();
  }

  public LocalDate dueDay() {
    return extract.dueDay(reported);
  }

  /** Whether it has not come although the day on which it was due is over. */
  public boolean isMissing(LocalDate today) {
    return !hasArrived() && dueDay().isBefore(today);
  }

  /** What is missing, for people: table, authority, month, since when, and whom to ask. */
  public String text() {
    return "%s of %s for %s from %s, due on %s (ask %s)"
        .formatted(
            extract.table(),
            extract.authority(),
            MONTH.format(reported),
            extract.source(),
            dueDay(),
            extract.contact());
  }
}

package uk.cicw.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import uk.cicw.rules.Circumstances;

/**
 * The month of a row's own date, which is the one that tells it from the child's other rows: the
 * first day of an episode, of an incident, of a social worker or of an order, the day of a review,
 * the decision for adoption. What lies outside the year is taken together.
 *
 * @param first day of the month
 */
record ReportedMonth(LocalDate first, String label) implements Comparable<ReportedMonth> {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final ReportedMonth NONE = new ReportedMonth(LocalDate.MAX, "no date of its own");

  static ReportedMonth of(Optional<LocalDate> date, Circumstances about) {
    return date.map(day -> of(day, about)).orElse(NONE);
  }

  private static ReportedMonth of(LocalDate day, Circumstances about) {
    LocalDate start = about.start();
    LocalDate end = about.end();
    if (day.isBefore(start)) {
      return new ReportedMonth(LocalDate.MIN, "before " + MONTH.format(start));
    }
    if (day.isAfter(end)) {
      return new ReportedMonth(end.plusDays(1), "after " + MONTH.format(end));
    }
    return new ReportedMonth(day.withDayOfMonth(1), MONTH.format(day));
  }

  @Override
  public int compareTo(ReportedMonth other) {
    return first.compareTo(other.first);
  }
}

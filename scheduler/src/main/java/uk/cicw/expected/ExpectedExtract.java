package uk.cicw.expected;

import java.time.LocalDate;
import java.time.YearMonth;
import uk.cicw.calendar.WorkingDays;

/**
 * An extract that is to come each month.
 *
 * @param table of the extract catalogue
 * @param authority three-digit code
 * @param source who or what delivers it, as people call it
 * @param workingDay the working day of the month after the reporting month by whose end it is due
 * @param contact whom to ask where it is
 */
public record ExpectedExtract(
    String table, String authority, String source, int workingDay, String contact) {

  /** The day by whose end the extract of a reporting month is due. */
  public LocalDate dueDay(YearMonth reported) {
    return WorkingDays.englandAndWales().add(reported.atEndOfMonth(), workingDay);
  }

  /** The latest reporting month that is due by a day, that day included. */
  public YearMonth dueBy(LocalDate day) {
    YearMonth before = YearMonth.from(day).minusMonths(1);
    return dueDay(before).isAfter(day) ? before.minusMonths(1) : before;
  }
}

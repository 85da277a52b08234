package uk.cicw.schedule;

import java.time.LocalDate;
import java.util.function.Predicate;
import uk.cicw.calendar.WorkingDays;

/**
 * The calendar of a workflow: the days on which it may be due.
 *
 * @param label as people call them
 */
public record OpenDays(String label, Predicate<LocalDate> isOpen) {
  /** Every month has these, whatever its holidays. */
  private static final int WORKING_DAYS_OF_ANY_MONTH = 15;

  static OpenDays every() {
    return new OpenDays("every day", day -> true);
  }

  /** The {@code count}th working day of each month, in England and Wales. */
  static OpenDays workingDayOfMonth(int count) {
    if (count < 1 || count > WORKING_DAYS_OF_ANY_MONTH) {
      throw new IllegalArgumentException(
          "Cannot schedule by working day %d of the month: not every month has it. Choose 1 to %d."
              .formatted(count, WORKING_DAYS_OF_ANY_MONTH));
    }
    return new OpenDays(
        "working day " + count,
        day -> {
          LocalDate endOfMonthBefore = day.withDayOfMonth(1).minusDays(1);
          return day.equals(WorkingDays.englandAndWales().add(endOfMonthBefore, count));
        });
  }
}

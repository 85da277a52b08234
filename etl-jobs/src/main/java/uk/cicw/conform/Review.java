package uk.cicw.conform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A review that was held, or fell due and was not.
 *
 * @param number null where it is not known how many came before
 * @param due null where it can not be told
 * @param held null where it was not held
 */
record Review(@Nullable Integer number, @Nullable LocalDate due, @Nullable ReviewHeld held) {

  @Nullable Integer daysLate() {
    return due == null || held == null ? null : (int) ChronoUnit.DAYS.between(due, held.date());
  }

  @Nullable Boolean isOnTime() {
    if (due == null) {
      return null;
    }
    return held != null && !held.date().isAfter(due);
  }
}

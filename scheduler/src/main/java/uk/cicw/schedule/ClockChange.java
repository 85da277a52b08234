package uk.cicw.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hour in which the clocks of England change. In March it does not exist and in October it
 * comes twice, so a run that is due in it would be skipped or doubled.
 */
final class ClockChange {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime FROM = LocalTime.of(1, 0);
  private static final LocalTime TO = LocalTime.of(2, 0);
  // four years hold every day that a cron expression can name
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  // in its own zone an expression names the same hours on every day that it names; one day may be
  // that of the change itself, and the first look may find a day only
  private static final int DAYS_THAT_TELL = 4;

  /** Refuses times of a workflow that are ever in this hour. */
  static void refuse(String workflow, CronTimes times) {
    Optional<LocalDate> day = Optional.of(FIRST);
    int left = times.zone().equals(LONDON) ? DAYS_THAT_TELL : Integer.MAX_VALUE;
    while (day.filter(date -> !date.isAfter(LAST)).isPresent() && left-- > 0) {
      day = nextToLookAt(workflow, times, day.get());
    }
  }

  /** The next day that may have a time in this hour, when this one has none. */
  private static Optional<LocalDate> nextToLookAt(String workflow, CronTimes times, LocalDate day) {
    Instant begin = day.atTime(FROM).atZone(LONDON).toInstant();
    Instant end = day.atTime(TO).atZone(LONDON).toInstant();
    Optional<ZonedDateTime> due = times.nextAfter(begin.minusMillis(1));
    if (due.filter(time -> time.toInstant().isBefore(end)).isPresent()) {
      throw refusal(workflow, times);
    }
    return due.map(time -> time.withZoneSameInstant(LONDON).toLocalDate())
        .map(date -> date.isAfter(day) ? date : day.plusDays(1));
  }

  private static IllegalArgumentException refusal(String workflow, CronTimes times) {
    return new IllegalArgumentException(
        ("Cannot schedule %s by '%s' (%s): between 01:00 and 02:00 Europe/London the clocks"
                + " change, and a run would be skipped in March and doubled in October. Choose"
                + " another hour for schedule.%s.cron in cicw.conf.")
            .formatted(workflow, times.expression(), times.zone(), workflow));
  }

  private ClockChange() {}
}

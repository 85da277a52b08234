package uk.cicw.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.cicw.ledger.LedgerTime;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.RunOrder;

/**
 * Work that is due at times.
 *
 * @param times when it is due
 * @param days the days on which it is due if {@code times} says so
 * @param rules what becomes of runs that do not go as they should
 * @param isSnapshot whether a release that a run of it made or confirmed is to be kept
 * @param work what to do for one run
 */
public record Workflow(
    String name,
    CronTimes times,
    OpenDays days,
    RunRules rules,
    boolean isSnapshot,
    Function<RunKey, RunOrder> work) {
  // cron expressions are asked forwards only, so the nearest span with a time in it is searched
  private static final List<Duration> LOOK_BACK =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofDays(2),
          Duration.ofDays(40),
          Duration.ofDays(366));
  // what is not due in four years, which have every day that a cron expression can name, never is
  private static final Duration LOOK_AHEAD = Duration.ofDays(4 * 366);

  /** The same, whose runs wait for this. */
  Workflow with(Waiting awaited) {
    return new Workflow(name, times, days, rules.with(awaited), isSnapshot, work);
  }

  /** The first time after a moment at which it is due; empty when it never is again. */
  public Optional<ZonedDateTime> nextAfter(Instant moment) {
    Instant end = moment.plus(LOOK_AHEAD);
    Optional<ZonedDateTime> next = times.nextAfter(moment);
    while (next.filter(time -> !isOpen(time)).isPresent()) {
      next = times.nextAfter(next.get().toInstant()).filter(time -> time.toInstant().isBefore(end));
    }
    return next;
  }

  /** The latest time, up to and with a moment, at which it was due within the year before. */
  public Optional<ZonedDateTime> lastAt(Instant moment) {
    return LOOK_BACK.stream()
        .flatMap(span -> lastBetween(moment.minus(span), moment).stream())
        .findFirst();
  }

  private Optional<ZonedDateTime> lastBetween(Instant from, Instant to) {
    return dueBetween(from, to).stream().reduce((earlier, later) -> later);
  }

  /** The times after a moment, up to and with another, at which it was due. */
  public List<ZonedDateTime> dueBetween(Instant after, Instant to) {
    List<ZonedDateTime> due = new ArrayList<>();
    Optional<ZonedDateTime> next = nextAfter(after);
    while (next.filter(time -> !time.toInstant().isAfter(to)).isPresent()) {
      due.add(next.get());
      next = nextAfter(next.get().toInstant());
    }
    return due;
  }

  /**
   * The run that is due at this time: that of the day, or of the moment where a day can have more
   * than one.
   */
  public RunKey runAt(ZonedDateTime due) {
    return new RunKey(
        name,
        times.areOnceADay() ? due.toLocalDate().toString() : LedgerTime.text(due.toInstant()));
  }

  private boolean isOpen(ZonedDateTime time) {
    return days.isOpen().test(time.toLocalDate());
  }
}

package uk.cicw.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.RunOrder;

/**
 * Work that is due at times.
 *
 * @param times when it is due, at most once a day
 * @param closedDays days on which it is not due although {@code times} says so
 * @param missedRuns what becomes of runs that nobody was there to start
 * @param work what to do for one run
 */
public record Workflow(
    String name,
    CronTimes times,
    Set<LocalDate> closedDays,
    MissedRuns missedRuns,
    Function<RunKey, RunOrder> work) {
  // cron expressions are asked forwards only, so the nearest span with a time in it is searched
  private static final List<Duration> LOOK_BACK =
      List.of(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(366));

  /** The first time after a moment at which it is due; empty when it never is again. */
  public Optional<ZonedDateTime> nextAfter(Instant moment) {
    Optional<ZonedDateTime> next = times.nextAfter(moment);
    while (next.filter(this::isClosed).isPresent()) {
      next = times.nextAfter(next.get().toInstant());
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
    Optional<ZonedDateTime> last = Optional.empty();
    Optional<ZonedDateTime> next = nextAfter(from);
    while (next.filter(time -> !time.toInstant().isAfter(to)).isPresent()) {
      last = next;
      next = nextAfter(next.get().toInstant());
    }
    return last;
  }

  /** The run that is due at this time. */
  public RunKey runAt(ZonedDateTime due) {
    return new RunKey(name, due.toLocalDate().toString());
  }

  private boolean isClosed(ZonedDateTime time) {
    return closedDays.contains(time.toLocalDate());
  }
}

package uk.cicw.backfill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.Workflow;
import uk.cicw.schema.CollectionYear;

/**
 * The runs of a workflow that were due within a span, and what is missing of them. The latest that
 * is missing does the work of all in one batch: extracts are cumulative, and any order of landing
 * gives the same facts.
 *
 * @param runs in the order in which they were due
 * @param reopened closed years that runs are made up for in all the same
 */
public record Backfill(Workflow workflow, List<PlannedRun> runs, Set<CollectionYear> reopened) {
  private static final String CLOSING = "yearly";

  /**
   * Plans it.
   *
   * @param from first logical date
   * @param to last logical date; what is due after {@code now} is left out
   * @param reopens whether runs in closed years are made up for
   */
  public static Backfill plan(
      Workflow workflow,
      LocalDate from,
      LocalDate to,
      RunLedger ledger,
      Instant now,
      boolean reopens) {
    Map<RunKey, RunEntry> known =
        ledger.history().between(workflow.name(), from.toString(), to.toString()).stream()
            .collect(Collectors.toMap(RunEntry::key, Function.identity()));
    List<PlannedRun> runs = new ArrayList<>();
    Set<CollectionYear> closed = closedYears(ledger, from, to);
    for (ZonedDateTime due : due(workflow, from, to, now)) {
      RunKey key = workflow.runAt(due);
      Optional<RunEntry> entry = Optional.ofNullable(known.get(key));
      boolean isClosed = !reopens && closed.contains(CollectionYear.of(due.toLocalDate()));
      runs.add(new PlannedRun(key, due, entry, outlook(entry, isClosed)));
    }
    Set<CollectionYear> reopened =
        runs.stream()
            .filter(run -> run.outlook() == Outlook.MISSING)
            .map(run -> CollectionYear.of(run.due().toLocalDate()))
            .filter(closed::contains)
            .collect(Collectors.toSet());
    return new Backfill(workflow, runs, reopened);
  }

  /** The runs that are made up for, in the order in which they were due. */
  public List<RunKey> missing() {
    return runs.stream()
        .filter(run -> run.outlook() == Outlook.MISSING)
        .map(PlannedRun::key)
        .toList();
  }

  /**
   * What one process is asked to do to make up for all; empty where nothing is missing.
   *
   * @param by who asked for it
   */
  public Optional<RunOrder> order(String by) {
    List<RunKey> missing = missing();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    int last = missing.size() - 1;
    return Optional.of(
        workflow.work().apply(missing.get(last)).together(missing.subList(0, last), note(by)));
  }

  private String note(String by) {
    String note = "Made up for by %s.".formatted(by);
    return reopened.isEmpty()
        ? note
        : "%s Reopened: %s."
            .formatted(
                note,
                reopened.stream()
                    .sorted()
                    .map(CollectionYear::label)
                    .collect(Collectors.joining(", ")));
  }

  private static List<ZonedDateTime> due(
      Workflow workflow, LocalDate from, LocalDate to, Instant now) {
    List<ZonedDateTime> due = new ArrayList<>();
    Instant before = from.atStartOfDay(workflow.times().zone()).toInstant().minusMillis(1);
    Optional<ZonedDateTime> next = workflow.nextAfter(before);
    while (next.filter(time -> isWithin(time, to, now)).isPresent()) {
      due.add(next.get());
      next = workflow.nextAfter(next.get().toInstant());
    }
    return due;
  }

  private static boolean isWithin(ZonedDateTime time, LocalDate to, Instant now) {
    return !time.toLocalDate().isAfter(to) && !time.toInstant().isAfter(now);
  }

  private static Outlook outlook(Optional<RunEntry> entry, boolean isClosed) {
    Optional<RunStatus> status = entry.map(RunEntry::status);
    if (status.isPresent()) {
      switch (status.get()) {
        case DONE -> {
          return Outlook.DONE;
        }
        case HELD -> {
          return Outlook.HELD;
        }
        case RUNNING -> {
          return Outlook.RUNNING;
        }
        case FAILED, CANCELLED, LEFT_OUT -> {
          // it took in what it did, and is made up for like one that never began
        }
      }
    }
    return isClosed ? Outlook.CLOSED : Outlook.MISSING;
  }

  /** A collection year is closed once the snapshot of its 31 March was taken. */
  private static Set<CollectionYear> closedYears(RunLedger ledger, LocalDate from, LocalDate to) {
    LocalDate lastEnd = CollectionYear.of(to).end();
    return ledger.history().between(CLOSING, from.toString(), lastEnd.toString()).stream()
        .filter(run -> run.status() == RunStatus.DONE)
        .map(run -> CollectionYear.of(LocalDate.parse(run.key().logicalDate())))
        .collect(Collectors.toSet());
  }
}

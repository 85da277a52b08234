package uk.cicw.watchdog;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.AccountedRuns;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.Wait;
import uk.cicw.schedule.Workflow;

/**
 * Goes through every time at which a workflow was due: its run began, or was left out by a pause,
 * or it is started now, or it is reported. The timer is not asked.
 *
 * @param start starts the run of a workflow that was due last
 */
public record DueRunsCheck(
    DueRuns dueRuns,
    AccountedRuns accounted,
    Reports reports,
    Pace pace,
    Consumer<Workflow> start) {
  private static final Logger LOG = LoggerFactory.getLogger(DueRunsCheck.class);

  /** Looks at what was due since the last look. */
  public void look(Workflow workflow) {
    Instant now = dueRuns.clock().instant();
    Instant since = since(workflow, now);
    Instant accountedUntil = now.minus(pace.startAfter());
    List<RunKey> missed = new ArrayList<>();
    for (ZonedDateTime due : workflow.dueBetween(since, accountedUntil)) {
      if (isAccounted(workflow, due)) {
        continue;
      }
      if (workflow.rules().missedRuns() == MissedRuns.SKIP || isSuperseded(workflow, due, now)) {
        missed.add(workflow.runAt(due));
      } else {
        startLate(workflow, due, now);
        // it is looked at again until it has begun or the next one is due
        accountedUntil = due.toInstant().minusMillis(1);
      }
    }
    report(workflow, missed);
    accounted.advance(workflow.name(), accountedUntil.isAfter(since) ? accountedUntil : since);
  }

  private static boolean isSuperseded(Workflow workflow, ZonedDateTime due, Instant now) {
    return workflow.lastAt(now).filter(due::equals).isEmpty();
  }

  /** What nobody watched yet counts from its last run on; what never ran, from now on. */
  private Instant since(Workflow workflow, Instant now) {
    return accounted
        .until(workflow.name())
        .orElseGet(
            () ->
                dueRuns
                    .ledger()
                    .history()
                    .lastOf(workflow.name())
                    .map(RunEntry::startedAt)
                    .orElse(now));
  }

  private boolean isAccounted(Workflow workflow, ZonedDateTime due) {
    RunKey key = workflow.runAt(due);
    return dueRuns.ledger().find(key).isPresent()
        || dueRuns.pauses().covers(workflow.name(), due.toInstant());
  }

  private void startLate(Workflow workflow, ZonedDateTime due, Instant now) {
    RunKey key = workflow.runAt(due);
    if (dueRuns.ledger().writer().isPresent()) {
      LOG.debug("{} waits for the run that is writing.", key.id());
      return;
    }
    if (dueRuns.waiting(workflow).filter(Wait::lasts).isPresent()) {
      return;
    }
    LOG.info("{} was due and nobody began it: it is started now.", key.id());
    start.accept(workflow);
    if (now.isAfter(due.toInstant().plus(pace.reportAfter()))) {
      reports.tell(
          workflow,
          key,
          Event.RUN_MISSED,
          "It was due at %s and has not begun, although it was started. See the log of the daemon."
              .formatted(due.toLocalTime()));
    }
  }

  /** One report for all that were missed in a row. */
  private void report(Workflow workflow, List<RunKey> missed) {
    if (missed.isEmpty()) {
      return;
    }
    RunKey last = missed.get(missed.size() - 1);
    String which =
        missed.size() == 1
            ? "It was"
            : "The %d runs from %s to %s were"
                .formatted(missed.size(), missed.get(0).logicalDate(), last.logicalDate());
    boolean isSkipped = workflow.rules().missedRuns() == MissedRuns.SKIP;
    if (isSkipped) {
      missed.forEach(run -> dueRuns.ledger().broken().recordLeftOut(run, leftOut(workflow)));
    }
    reports.tell(
        workflow,
        last,
        isSkipped ? Event.RUN_LEFT_OUT : Event.RUN_MISSED,
        which
            + " due while nobody was there to begin: "
            + (isSkipped
                ? "left out, as schedule.%s.missed-runs says.".formatted(workflow.name())
                : "extracts are cumulative, and the run that was due next does the work."));
  }

  /** Why a run is not made up for. */
  public static String leftOut(Workflow workflow) {
    return "It could not begin when it was due and is left out: schedule.%s.missed-runs."
        .formatted(workflow.name());
  }
}

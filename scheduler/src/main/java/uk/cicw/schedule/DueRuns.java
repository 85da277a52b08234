package uk.cicw.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.DatabaseClock;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Pauses;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;

/** What the ledger says about the runs of workflows that are or were due. */
public record DueRuns(RunLedger ledger, Pauses pauses, LandingLedger landed, Clock clock) {

  public static DueRuns of(Jdbi ledgers, Clock clock) {
    return new DueRuns(
        new RunLedger(ledgers, clock),
        new Pauses(ledgers, clock),
        new LandingLedger(ledgers),
        DatabaseClock.of(ledgers, clock));
  }

  /** The run that was due last, done or not. */
  public Optional<RunKey> lastDue(Workflow workflow) {
    return workflow.lastAt(clock.instant()).map(workflow::runAt);
  }

  public boolean isDone(RunKey key) {
    return ledger.find(key).map(RunEntry::status).filter(RunStatus.DONE::equals).isPresent();
  }

  public Optional<ZonedDateTime> next(Workflow workflow) {
    return workflow.nextAfter(clock.instant());
  }

  public boolean isPaused(Workflow workflow) {
    return pauses.since(workflow.name()).isPresent();
  }

  /**
   * The run that was missed while no daemon served: the one that was due last, when the ledger
   * knows earlier ones only, when it broke off, or when it failed and has tries left. A workflow
   * that never ran has missed nothing, and what was skipped when a pause ended is not missed.
   */
  public Optional<RunKey> missed(Workflow workflow) {
    return ledger
        .history()
        .lastOf(workflow.name())
        .flatMap(
            last ->
                workflow
                    .lastAt(clock.instant())
                    .filter(due -> !isSkipped(workflow, due))
                    .map(workflow::runAt)
                    .filter(due -> isMissed(workflow, last, due)));
  }

  /**
   * What the run that was due last waits for, or has waited for in vain; empty where nothing keeps
   * it. One that has begun waits no more.
   */
  public Optional<Wait> waiting(Workflow workflow) {
    return workflow
        .lastAt(clock.instant())
        .filter(due -> ledger.find(workflow.runAt(due)).isEmpty())
        .map(due -> waiting(workflow, due))
        .filter(wait -> !wait.awaited().isEmpty());
  }

  private Wait waiting(Workflow workflow, ZonedDateTime due) {
    Waiting waiting = workflow.rules().waiting();
    List<String> awaited = new ArrayList<>();
    waiting
        .after()
        .flatMap(other -> other.lastAt(due.toInstant()).map(other::runAt))
        .filter(other -> !isDone(other))
        .ifPresent(other -> awaited.add(other.id() + ", which is " + state(other)));
    waiting.extracts().get().on(due.toLocalDate(), landed).stream()
        .filter(expectation -> !expectation.hasArrived())
        .forEach(missing -> awaited.add(missing.text()));
    Instant until = due.toInstant().plus(waiting.limit());
    boolean lasts = clock.instant().isBefore(until);
    return new Wait(workflow.runAt(due), awaited, until, lasts, waiting.over());
  }

  private String state(RunKey run) {
    return ledger
        .find(run)
        .map(entry -> entry.status().text().replace("_", " "))
        .orElse("not begun");
  }

  private boolean isSkipped(Workflow workflow, ZonedDateTime due) {
    return pauses
        .skippedUntil(workflow.name())
        .filter(until -> !due.toInstant().isAfter(until))
        .isPresent();
  }

  private boolean isMissed(Workflow workflow, RunEntry last, RunKey due) {
    boolean neverBegun = last.key().logicalDate().compareTo(due.logicalDate()) < 0;
    boolean brokenOff = last.status() == RunStatus.RUNNING && ledger.writer().isEmpty();
    boolean hasTriesLeft =
        last.status() == RunStatus.FAILED && last.attempt() <= workflow.rules().retries().count();
    return neverBegun || brokenOff || hasTriesLeft;
  }
}

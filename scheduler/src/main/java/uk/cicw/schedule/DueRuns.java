package uk.cicw.schedule;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;

/** What the ledger says about the runs of workflows that are or were due. */
public record DueRuns(RunLedger ledger, Clock clock) {

  /** The run that was due last, done or not. */
  public Optional<RunKey> lastDue(Workflow workflow) {
    return workflow.lastAt(clock.instant()).map(workflow::runAt);
  }

  public boolean isDone(RunKey key) {
    return ledger.find(key).map(RunEntry::status).filter(RunStatus.DONE::equals).isPresent();
  }

  /**
   * The run to make up for when a daemon begins to serve: the one that was due last, when the
   * ledger knows earlier ones only, or when it broke off. A workflow that never ran has missed
   * nothing.
   */
  Optional<RunKey> missed(Workflow workflow) {
    if (workflow.missedRuns() == MissedRuns.SKIP) {
      return Optional.empty();
    }
    return ledger
        .lastOf(workflow.name())
        .flatMap(last -> lastDue(workflow).filter(due -> isMissed(last, due)));
  }

  Optional<ZonedDateTime> next(Workflow workflow) {
    return workflow.nextAfter(clock.instant());
  }

  private boolean isMissed(RunEntry last, RunKey due) {
    boolean neverBegun = last.key().logicalDate().compareTo(due.logicalDate()) < 0;
    boolean brokenOff = last.status() == RunStatus.RUNNING && ledger.writer().isEmpty();
    return neverBegun || brokenOff;
  }
}

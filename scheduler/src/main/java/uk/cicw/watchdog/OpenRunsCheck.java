package uk.cicw.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.BrokenRuns;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunStatus;
import uk.cicw.listing.DurationText;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.OnFailure;
import uk.cicw.schedule.Workflow;

/**
 * Looks for runs that began and that nobody ends, tries again or reports: their process or their
 * daemon died, hangs or lost the database.
 *
 * @param start starts the run of a workflow that was due last
 */
public record OpenRunsCheck(DueRuns dueRuns, Reports reports, Pace pace, Consumer<Workflow> start) {
  private static final Logger LOG = LoggerFactory.getLogger(OpenRunsCheck.class);
  private static final String SILENT =
      "Its process was silent for so long that it lost the right to write: it ended, was stopped or"
          + " lost the database.";
  private static final Duration TIMEOUT_OF_DAEMON = Duration.ofMinutes(1);
  private static final int LOOK_BACK_DAYS = 8;

  /** Closes what died, and ends what takes too long. */
  public void look(List<Workflow> workflows) {
    BrokenRuns broken = dueRuns.ledger().broken();
    for (RunEntry run : broken.working()) {
      Optional<LeaseHolder> holder = broken.lastWriter();
      if (broken.recordDeath(run.key(), SILENT)) {
        LOG.warn("{} is over: {}", run.key().id(), SILENT);
        holder.ifPresent(OpenRunsCheck::end);
      } else {
        workflows.stream()
            .filter(workflow -> workflow.name().equals(run.key().workflow()))
            .forEach(workflow -> endIfLate(workflow, run));
      }
    }
  }

  /** A run whose daemon died has nobody who ends it after its timeout. */
  private void endIfLate(Workflow workflow, RunEntry run) {
    Instant latest = run.startedAt().plus(workflow.rules().timeout()).plus(TIMEOUT_OF_DAEMON);
    if (dueRuns.clock().instant().isAfter(latest)) {
      String message = tookTooLong(workflow);
      dueRuns
          .ledger()
          .broken()
          .giveUp(run.key(), message)
          .ifPresent(
              holder -> {
                LOG.warn("{} is over: {}", run.key().id(), message);
                end(holder);
              });
    }
  }

  /** It can not write any more; but who waits for it should not wait longer. */
  private static void end(LeaseHolder holder) {
    holder
        .process()
        .filter(process -> !process.equals(ProcessHandle.current()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Tries again, or reports, runs of the last days whose daemon did not. */
  public void look(Workflow workflow) {
    Instant now = dueRuns.clock().instant();
    String from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LOOK_BACK_DAYS).toString();
    for (RunEntry run : dueRuns.ledger().history().since(workflow.name(), from)) {
      Optional<Duration> wait = waitOf(workflow, run);
      if (workflow.rules().onFailure() == OnFailure.ALERT) {
        reports.tellEnd(workflow, run, wait.isEmpty());
      }
      if (wait.isPresent() && isOverdue(run, wait.get(), now) && !isHindered(workflow)) {
        LOG.info("{} was to be tried again and was not: it is started now.", run.key().id());
        start.accept(workflow);
      }
    }
  }

  /** How long a run that failed waits until it is tried again; empty when it is not. */
  private Optional<Duration> waitOf(Workflow workflow, RunEntry run) {
    return run.status() == RunStatus.FAILED
            && dueRuns.lastDue(workflow).filter(run.key()::equals).isPresent()
        ? workflow.rules().retries().waitAfter(run.attempt())
        : Optional.empty();
  }

  private boolean isOverdue(RunEntry run, Duration wait, Instant now) {
    return run.endedAt()
        .map(ended -> ended.plus(wait).plus(pace.startAfter()))
        .filter(now::isAfter)
        .isPresent();
  }

  private boolean isHindered(Workflow workflow) {
    return dueRuns.isPaused(workflow) || dueRuns.ledger().writer().isPresent();
  }

  /** Why a run was ended. */
  public static String tookTooLong(Workflow workflow) {
    return "Its process was killed: it took longer than %s. Find out in its log why, or raise schedule.%s.timeout."
        .formatted(DurationText.text(workflow.rules().timeout()), workflow.name());
  }
}

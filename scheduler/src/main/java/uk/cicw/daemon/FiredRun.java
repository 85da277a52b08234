package uk.cicw.daemon;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunStatus;
import uk.cicw.listing.DurationText;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.OnFailure;
import uk.cicw.schedule.Workflow;

/**
 * What a fire leads to: the run that was due last, unless the ledger knows it as done.
 *
 * @param runProcess starts a run as a process of its own, kills it after the timeout, and gives
 *     back its exit code, none when it was killed
 */
record FiredRun(
    DueRuns dueRuns, Alerts alerts, BiFunction<RunOrder, Duration, OptionalInt> runProcess) {
  private static final Logger LOG = LoggerFactory.getLogger(FiredRun.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /**
   * Runs it, as the one that failed so many times before.
   *
   * @return how long to wait before it is tried again; empty when it is not
   */
  Optional<Duration> runLastDue(Workflow workflow, int failedBefore) {
    try {
      return dueRuns.lastDue(workflow).flatMap(key -> runOnce(workflow, key, failedBefore));
    } catch (RuntimeException e) {
      // a database that is down for a while, say: nothing is known of the run, so it is asked again
      LOG.error("{} could not be run.", workflow.name(), e);
      return workflow.retries().waitAfter(failedBefore + 1);
    }
  }

  private Optional<Duration> runOnce(Workflow workflow, RunKey key, int failedBefore) {
    if (dueRuns.isPaused(workflow)) {
      LOG.info("{} is paused: {} is left out.", workflow.name(), key.id());
      return Optional.empty();
    }
    if (dueRuns.isDone(key)) {
      LOG.info("{} is done already: nothing to do.", key.id());
      return Optional.empty();
    }
    run(workflow, key);
    return afterwards(workflow, key, failedBefore + 1);
  }

  private void run(Workflow workflow, RunKey key) {
    waitForWriter(key);
    LOG.info("{} begins.", key.id());
    OptionalInt exitCode = runProcess.apply(workflow.work().apply(key), workflow.timeout());
    dueRuns.ledger().recordDeath(key, howItDied(workflow, exitCode));
  }

  private static String howItDied(Workflow workflow, OptionalInt exitCode) {
    return exitCode.isPresent()
        ? "Its process ended with exit code %d.".formatted(exitCode.getAsInt())
        : "Its process was killed: it took longer than %s. Find out in its log why, or raise schedule.%s.timeout."
            .formatted(DurationText.text(workflow.timeout()), workflow.name());
  }

  /** What the ledger says became of the run decides what comes next. */
  private Optional<Duration> afterwards(Workflow workflow, RunKey key, int tries) {
    Optional<RunEntry> run = dueRuns.ledger().find(key);
    String message =
        run.flatMap(RunEntry::message).orElse("Its process ended before it had begun.");
    switch (run.map(RunEntry::status).orElse(RunStatus.FAILED)) {
      case DONE -> {
        LOG.info("{} is done.", key.id());
        run.flatMap(RunEntry::message)
            .ifPresent(refused -> tell(workflow, key, Event.FILES_REFUSED, refused));
      }
      case HELD -> tell(workflow, key, Event.RUN_HELD, message);
      case CANCELLED -> LOG.info("{} was cancelled.", key.id());
      case RUNNING -> LOG.warn("{} is worked on by another process.", key.id());
      case FAILED -> {
        Optional<Duration> wait = workflow.retries().waitAfter(tries);
        wait.ifPresentOrElse(
            time ->
                LOG.warn(
                    "{} failed and is tried again in {}: {}",
                    key.id(),
                    DurationText.text(time),
                    message),
            () -> tell(workflow, key, Event.RUN_FAILED, message));
        return wait;
      }
    }
    return Optional.empty();
  }

  /** Says of the run that was due last that nobody started it and nobody will. */
  void leaveOut(Workflow workflow) {
    dueRuns
        .lastDue(workflow)
        .ifPresent(
            key ->
                tell(
                    workflow,
                    key,
                    Event.RUN_LEFT_OUT,
                    "It could not begin when it was due and is left out: schedule.%s.missed-runs."
                        .formatted(workflow.name())));
  }

  private void tell(Workflow workflow, RunKey key, Event event, String message) {
    LOG.warn("{}: {}: {}", key.id(), event, message);
    if (workflow.onFailure() == OnFailure.ALERT) {
      alerts.raise(key, event, message);
    }
  }

  /** A run by hand may be writing; what is due then waits its turn. */
  private void waitForWriter(RunKey key) {
    try {
      dueRuns
          .ledger()
          .writer()
          .ifPresent(writer -> LOG.info("{} waits for {}.", key.id(), writer.label()));
      while (dueRuns.ledger().writer().isPresent()) {
        Thread.sleep(LOOK_AGAIN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot wait for the run that is writing: stopping.", e);
    }
  }
}

package uk.cicw.daemon;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunStatus;
import uk.cicw.listing.DurationText;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.Wait;
import uk.cicw.schedule.WaitOver;
import uk.cicw.schedule.Workflow;
import uk.cicw.watchdog.DueRunsCheck;
import uk.cicw.watchdog.OpenRunsCheck;
import uk.cicw.watchdog.Reports;

/**
 * What a fire leads to: the run that was due last, unless the ledger knows that there is nothing to
 * do. So a fire may come twice, late, or on several machines.
 *
 * @param runProcess starts a run as a process of its own, kills it after the timeout, and gives
 *     back its exit code, none when it was killed
 */
record FiredRun(
    DueRuns dueRuns, Reports reports, BiFunction<RunOrder, Duration, OptionalInt> runProcess) {
  private static final Logger LOG = LoggerFactory.getLogger(FiredRun.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /**
   * Runs it.
   *
   * @return how long to wait before it is tried again; empty when it is not
   */
  Optional<Duration> runLastDue(Workflow workflow) {
    try {
      return dueRuns.lastDue(workflow).flatMap(key -> runOnce(workflow, key));
    } catch (RuntimeException e) {
      // a database that is down for a while, say: nothing is known of the run, so it is asked again
      LOG.error("{} could not be run: {}", workflow.name(), e.getMessage(), e);
      return Optional.of(workflow.rules().retries().backOff());
    }
  }

  private Optional<Duration> runOnce(Workflow workflow, RunKey key) {
    if (dueRuns.isPaused(workflow)) {
      LOG.info("{} is paused: {} is left out.", workflow.name(), key.id());
      return Optional.empty();
    }
    if (isSettled(workflow, key) || isWorkedOn(key)) {
      return Optional.empty();
    }
    Optional<Wait> wait = dueRuns.waiting(workflow);
    if (wait.isPresent() && !mayBegin(workflow, wait.get())) {
      return Optional.of(Wait.LOOK_AGAIN).filter(again -> wait.get().lasts());
    }
    waitForWriter(key);
    if (isSettled(workflow, key)) {
      return Optional.empty();
    }
    run(workflow, key);
    return afterwards(workflow, key);
  }

  /** Whether it begins although something that it waits for has not come. */
  private boolean mayBegin(Workflow workflow, Wait wait) {
    if (wait.lasts()) {
      LOG.info("{} waits for {}.", wait.run().id(), wait.text());
      return false;
    }
    boolean begins = wait.over() == WaitOver.RUN;
    String message =
        "It waited in vain for %s, and %s: schedule.%s.wait-over."
            .formatted(wait.text(), begins ? "begins without" : "is left out", workflow.name());
    if (begins) {
      reports.tell(workflow, wait.run(), Event.WAITED_IN_VAIN, message);
    } else {
      leaveOut(workflow, wait.run(), message);
    }
    return begins;
  }

  private boolean isSettled(Workflow workflow, RunKey key) {
    boolean isSettled =
        dueRuns
            .ledger()
            .find(key)
            .filter(
                run ->
                    switch (run.status()) {
                      case DONE, HELD, CANCELLED, LEFT_OUT -> true;
                      case FAILED -> run.attempt() > workflow.rules().retries().count();
                      case RUNNING -> false;
                    })
            .isPresent();
    if (isSettled) {
      LOG.info("{} has ended already: nothing to do.", key.id());
    }
    return isSettled;
  }

  private boolean isWorkedOn(RunKey key) {
    boolean isWorkedOn =
        dueRuns
                .ledger()
                .find(key)
                .map(RunEntry::status)
                .filter(RunStatus.RUNNING::equals)
                .isPresent()
            && dueRuns.ledger().writer().isPresent();
    if (isWorkedOn) {
      LOG.info("{} is worked on already: nothing to do.", key.id());
    }
    return isWorkedOn;
  }

  private void run(Workflow workflow, RunKey key) {
    LOG.info("{} begins.", key.id());
    Optional<RunEntry> before = dueRuns.ledger().find(key);
    OptionalInt exitCode = runProcess.apply(workflow.work().apply(key), workflow.rules().timeout());
    dueRuns.ledger().broken().recordDeath(key, howItDied(workflow, exitCode));
    dueRuns
        .ledger()
        .broken()
        .recordNeverBegun(key, before, "Its process ended before it had begun.");
  }

  private static String howItDied(Workflow workflow, OptionalInt exitCode) {
    return exitCode.isPresent()
        ? "Its process ended with exit code %d.".formatted(exitCode.getAsInt())
        : OpenRunsCheck.tookTooLong(workflow);
  }

  /** What the ledger says became of the run decides what comes next. */
  private Optional<Duration> afterwards(Workflow workflow, RunKey key) {
    Optional<RunEntry> run = dueRuns.ledger().find(key);
    Optional<Duration> wait =
        run.filter(entry -> entry.status() == RunStatus.FAILED)
            .flatMap(entry -> workflow.rules().retries().waitAfter(entry.attempt()));
    run.ifPresentOrElse(
        entry -> {
          LOG.info("{} is {}.", key.id(), entry.status().text());
          reports.tellEnd(workflow, entry, wait.isEmpty());
        },
        () -> LOG.warn("{} had to give way to another run.", key.id()));
    wait.ifPresent(
        time ->
            LOG.warn(
                "{} failed and is tried again in {}: {}",
                key.id(),
                DurationText.text(time),
                run.flatMap(RunEntry::message).orElse("")));
    return wait;
  }

  /** Says of the run that was due last that nobody started it and nobody will. */
  void leaveOut(Workflow workflow) {
    dueRuns
        .lastDue(workflow)
        .filter(key -> dueRuns.ledger().find(key).isEmpty())
        .ifPresent(key -> leaveOut(workflow, key, DueRunsCheck.leftOut(workflow)));
  }

  private void leaveOut(Workflow workflow, RunKey key, String message) {
    dueRuns.ledger().broken().recordLeftOut(key, message);
    reports.tell(workflow, key, Event.RUN_LEFT_OUT, message);
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

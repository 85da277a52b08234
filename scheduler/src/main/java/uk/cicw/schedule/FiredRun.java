package uk.cicw.schedule;

import java.time.Duration;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.RunOrder;

/** What a fire leads to: the run that was due last, unless the ledger knows it as done. */
record FiredRun(DueRuns dueRuns, ToIntFunction<RunOrder> runProcess) {
  private static final Logger LOG = LoggerFactory.getLogger(FiredRun.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  void runLastDue(Workflow workflow) {
    dueRuns
        .lastDue(workflow)
        .ifPresent(
            key -> {
              if (dueRuns.isDone(key)) {
                LOG.info("{} is done already: nothing to do.", key.id());
              } else {
                run(workflow, key);
              }
            });
  }

  private void run(Workflow workflow, RunKey key) {
    waitForWriter(key);
    LOG.info("{} begins.", key.id());
    int exitCode = runProcess.applyAsInt(workflow.work().apply(key));
    dueRuns.ledger().recordDeath(key, "Its process ended with exit code %d.".formatted(exitCode));
    if (exitCode == 0) {
      LOG.info("{} is done.", key.id());
    } else {
      LOG.warn("{} ended with exit code {}: see `cicw status`.", key.id(), exitCode);
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

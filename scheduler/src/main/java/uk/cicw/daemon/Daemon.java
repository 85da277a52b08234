package uk.cicw.daemon;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.home.Home;
import uk.cicw.ledger.Alerts;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.Workflow;

/** Serves one home until it is closed: the timer, and the lock that keeps a second daemon away. */
public final class Daemon implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);

  private final DaemonLock lock;
  private final QuartzTimer timer;

  private Daemon(DaemonLock lock, QuartzTimer timer) {
    this.lock = lock;
    this.timer = timer;
  }

  /**
   * Begins to serve, and makes up for runs that were missed.
   *
   * @param runProcess starts a run as a process of its own, kills it after the timeout, and gives
   *     back its exit code, none when it was killed
   */
  public static Daemon start(
      Home home,
      List<Workflow> workflows,
      DueRuns dueRuns,
      Alerts alerts,
      BiFunction<RunOrder, Duration, OptionalInt> runProcess) {
    DaemonLock lock = DaemonLock.take(home);
    try {
      FiredRun firedRun = new FiredRun(dueRuns, alerts, runProcess);
      QuartzTimer timer = QuartzTimer.start(workflows, firedRun::runLastDue, firedRun::leaveOut);
      workflows.forEach(workflow -> makeUpFor(workflow, firedRun, timer));
      return new Daemon(lock, timer);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void makeUpFor(Workflow workflow, FiredRun firedRun, QuartzTimer timer) {
    firedRun
        .dueRuns()
        .missed(workflow)
        .ifPresent(
            missed -> {
              if (workflow.missedRuns() == MissedRuns.SKIP) {
                firedRun.leaveOut(workflow);
              } else {
                LOG.info("{} was missed and is made up for now.", missed.id());
                timer.fireNow(workflow);
              }
            });
  }

  /** Whether its timer runs. */
  public boolean isServing() {
    return timer.isRunning();
  }

  @Override
  public void close() {
    timer.close();
    lock.close();
  }
}

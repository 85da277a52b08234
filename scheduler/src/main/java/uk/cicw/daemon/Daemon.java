package uk.cicw.daemon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.expected.MissingExtracts;
import uk.cicw.home.Settings;
import uk.cicw.ledger.AccountedRuns;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Daemons;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.Ledgers;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.Workflow;
import uk.cicw.watchdog.DueRunsCheck;
import uk.cicw.watchdog.Heartbeat;
import uk.cicw.watchdog.OpenRunsCheck;
import uk.cicw.watchdog.Pace;
import uk.cicw.watchdog.Reports;
import uk.cicw.watchdog.Watchdog;

/**
 * Serves one home until it is closed: the timer, the watchdog, and what keeps daemons away that can
 * not be served beside.
 */
public final class Daemon implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);

  private final DaemonLock lock;
  private final Daemons daemons;
  private final QuartzTimer timer;
  private final Watchdog watchdog;
  private volatile Instant lastSeenRunning;

  private Daemon(
      Settings settings,
      Clock clock,
      List<Workflow> workflows,
      BiFunction<RunOrder, Duration, OptionalInt> runProcess,
      Pace pace) {
    boolean isClustered = Cluster.isEnabled(settings);
    lock = DaemonLock.take(settings.home(), isClustered);
    try {
      Jdbi ledgers = Ledgers.open(settings);
      DueRuns dueRuns = DueRuns.of(ledgers, clock);
      Reports reports = new Reports(new Alerts(ledgers, clock));
      daemons = new Daemons(ledgers, clock, pace.silence());
      Heartbeat heartbeat =
          new Heartbeat(
              daemons,
              isClustered,
              Cluster.declared(workflows),
              Cluster.heartbeat(settings.home(), isClustered),
              reports);
      heartbeat.beat(clock.instant());
      daemons.otherwise(Cluster.declared(workflows)).forEach(LOG::warn);
      FiredRun firedRun = new FiredRun(dueRuns, reports, runProcess);
      timer =
          QuartzTimer.start(
              isClustered
                  ? TimerStore.inDatabase(settings, pace, LeaseHolder.thisProcess().toString())
                  : TimerStore.inMemory(pace),
              workflows,
              firedRun::runLastDue,
              firedRun::leaveOut);
      workflows.forEach(workflow -> makeUpFor(workflow, firedRun));
      lastSeenRunning = clock.instant();
      List<Runnable> looks = new ArrayList<>();
      looks.add(() -> see(clock));
      looks.add(() -> beat(heartbeat, clock));
      if (isClustered) {
        StoreCheck store =
            new StoreCheck(ledgers, timer.quartz(), dueRuns.clock(), reports, late(pace));
        looks.add(() -> store.look(workflows));
      }
      looks.addAll(looks(dueRuns, ledgers, reports, workflows, pace));
      looks.add(() -> MissingExtracts.of(settings, ledgers, dueRuns.clock()).look());
      watchdog = Watchdog.start(looks, pace);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Begins to serve, and makes up for runs that were missed.
   *
   * @param runProcess starts a run as a process of its own, kills it after the timeout, and gives
   *     back its exit code, none when it was killed
   */
  public static Daemon start(
      Settings settings,
      Clock clock,
      List<Workflow> workflows,
      BiFunction<RunOrder, Duration, OptionalInt> runProcess) {
    return start(settings, clock, workflows, runProcess, Pace.NORMAL);
  }

  static Daemon start(
      Settings settings,
      Clock clock,
      List<Workflow> workflows,
      BiFunction<RunOrder, Duration, OptionalInt> runProcess,
      Pace pace) {
    return new Daemon(settings, clock, workflows, runProcess, pace);
  }

  private void makeUpFor(Workflow workflow, FiredRun firedRun) {
    firedRun
        .dueRuns()
        .missed(workflow)
        .ifPresent(
            missed -> {
              if (workflow.rules().missedRuns() == MissedRuns.SKIP) {
                firedRun.leaveOut(workflow);
              } else {
                LOG.info("{} was missed and is made up for now.", missed.id());
                timer.fireNow(workflow);
              }
            });
  }

  /** When the watchdog last saw that the timer runs; it needs no database for that. */
  public Instant lastSeenRunning() {
    return lastSeenRunning;
  }

  private void see(Clock clock) {
    if (timer.isRunning()) {
      lastSeenRunning = clock.instant();
    }
  }

  /** What the watchdog looks at. */
  private List<Runnable> looks(
      DueRuns dueRuns, Jdbi ledgers, Reports reports, List<Workflow> workflows, Pace pace) {
    OpenRunsCheck open = new OpenRunsCheck(dueRuns, reports, pace, timer::fireNow);
    DueRunsCheck due =
        new DueRunsCheck(dueRuns, new AccountedRuns(ledgers), reports, pace, timer::fireNow);
    TimerCheck fires = new TimerCheck(timer.quartz(), dueRuns.clock(), reports, late(pace));
    List<Runnable> looks = new ArrayList<>();
    looks.add(() -> open.look(workflows));
    for (Workflow workflow : workflows) {
      looks.add(() -> open.look(workflow));
      looks.add(() -> due.look(workflow));
    }
    looks.add(() -> fires.look(workflows));
    return looks;
  }

  /** A timer that does not run is no life. */
  private void beat(Heartbeat heartbeat, Clock clock) {
    if (timer.isRunning()) {
      heartbeat.beat(clock.instant());
    }
  }

  private static Duration late(Pace pace) {
    return pace.startAfter().multipliedBy(2);
  }

  @Override
  public void close() {
    watchdog.close();
    timer.close();
    daemons.leave();
    lock.close();
  }
}

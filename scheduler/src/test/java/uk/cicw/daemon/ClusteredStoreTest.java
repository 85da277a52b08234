package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.Trigger.TriggerState;
import org.quartz.impl.StdSchedulerFactory;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.schedule.TestWorkflow;
import uk.cicw.schedule.Workflow;
import uk.cicw.watchdog.Pace;
import uk.cicw.watchdog.Reports;

/** Quartz' own store in PostgreSQL, and the ways in which its triggers are known to get stuck. */
class ClusteredStoreTest {
  private static final Home HOME = new Home(Path.of("/home"));
  private static final Workflow NIGHTLY = TestWorkflow.often("nightly", "0 30 4 * * ?", HOME);
  private static final Workflow MONTHLY = TestWorkflow.often("monthly", "0 0 7 5 * ?", HOME);
  private static final Duration LATE = Duration.ofMinutes(2);

  @TempDir Path folder;

  /** A store with both workflows, in a database of its own; nothing fires. */
  private final class Store implements AutoCloseable {
    private final Jdbi jdbi;
    private final Scheduler quartz;

    Store(String database) throws Exception {
      Settings settings = Settings.load(OwnPostgres.emptyCluster(folder, database));
      jdbi = Ledgers.open(settings);
      quartz =
          new StdSchedulerFactory(
                  TimerStore.inDatabase(settings, Pace.NORMAL, "daemon-of-the-test").properties())
              .getScheduler();
      new StoredWorkflows(quartz).bringInLine(List.of(NIGHTLY, MONTHLY));
    }

    void damage(String sql) {
      int changed = jdbi.withHandle(handle -> handle.execute(sql));
      assertThat(changed).as(sql).isPositive();
    }

    /** One look; gives back what is reported by it. */
    List<String> look() {
      jdbi.useHandle(handle -> handle.execute("delete from alerts"));
      Reports reports = new Reports(new Alerts(jdbi, Clock.systemUTC()));
      new StoreCheck(jdbi, quartz, Clock.systemUTC(), reports, LATE)
          .look(List.of(NIGHTLY, MONTHLY));
      new TimerCheck(quartz, Clock.systemUTC(), reports, LATE).look(List.of(NIGHTLY, MONTHLY));
      return jdbi.withHandle(
          handle ->
              handle
                  .select("select event || ': ' || message from alerts order by raised_at")
                  .mapTo(String.class)
                  .list());
    }

    void isSound() throws Exception {
      assertThat(look()).as("the second look").isEmpty();
      for (Workflow workflow : List.of(NIGHTLY, MONTHLY)) {
        assertThat(quartz.getTriggerState(StoredWorkflows.key(workflow)))
            .isEqualTo(TriggerState.NORMAL);
        assertThat(quartz.getTrigger(StoredWorkflows.key(workflow)).getNextFireTime())
            .isEqualTo(
                Date.from(
                    workflow.nextAfter(Clock.systemUTC().instant()).orElseThrow().toInstant()));
      }
    }

    @Override
    public void close() throws Exception {
      quartz.shutdown();
    }
  }

  @Test
  void theStoreHoldsNothingOfOursButNames() throws Exception {
    try (Store store = new Store("names")) {
      List<String> jobs =
          store.jdbi.withHandle(
              handle ->
                  handle
                      .select(
                          "select job_name || ' ' || encode(job_data, 'escape')"
                              + " from qrtz_job_details order by job_name")
                      .mapTo(String.class)
                      .list());
      assertThat(jobs).hasSize(2).allMatch(job -> !job.contains("java") && !job.contains("cicw"));
      assertThat(count(store, "qrtz_calendars")).isZero();
      assertThat(count(store, "qrtz_blob_triggers")).isZero();
    }
  }

  @Test
  void atItsStartADaemonBringsTheStoreInLineWithWhatIsDeclared() throws Exception {
    try (Store store = new Store("line")) {
      Workflow later = TestWorkflow.often("nightly", "0 15 5 * * ?", HOME);
      Workflow yearly = TestWorkflow.often("yearly", "0 0 22 31 3 ?", HOME);
      new StoredWorkflows(store.quartz).bringInLine(List.of(later, yearly));
      assertThat(store.quartz.getTrigger(StoredWorkflows.key(later)))
          .isInstanceOfSatisfying(
              CronTrigger.class,
              trigger -> assertThat(trigger.getCronExpression()).isEqualTo("0 15 5 * * ?"));
      assertThat(store.quartz.checkExists(StoredWorkflows.key(yearly))).isTrue();
      assertThat(store.quartz.checkExists(StoredWorkflows.key(MONTHLY))).isFalse();
    }
  }

  @Test
  void aSoundStoreIsLeftAlone() throws Exception {
    try (Store store = new Store("sound")) {
      store.isSound();
    }
  }

  @Test
  void whatIsStuckIsFreedAndReported() throws Exception {
    try (Store store = new Store("stuck")) {
      for (String state : List.of("ACQUIRED", "BLOCKED")) {
        store.damage(
            "update qrtz_triggers set trigger_state = '%s', next_fire_time = next_fire_time - 864000000 where trigger_name = 'nightly'"
                .formatted(state));
        assertThat(store.look())
            .containsExactly(
                "trigger_stuck: The trigger DEFAULT.nightly was stuck in state %s. It was freed."
                    .formatted(state));
        store.isSound();
      }
    }
  }

  @Test
  void aTriggerInErrorIsPutInAnew() throws Exception {
    try (Store store = new Store("error")) {
      store.damage(
          "update qrtz_triggers set trigger_state = 'ERROR' where trigger_name = 'monthly'");
      assertThat(store.look())
          .containsExactly(
              "trigger_stuck: The trigger of monthly is in state ERROR. It was put in anew.");
      store.isSound();
    }
  }

  @Test
  void aNextFireInThePastOrBeyondTheNextDueTimeIsPutRight() throws Exception {
    try (Store store = new Store("times")) {
      store.damage(
          "update qrtz_triggers set next_fire_time = next_fire_time - 864000000 where trigger_name = 'nightly'");
      assertThat(store.look()).hasSize(1).allMatch(report -> report.contains(" and did not. "));
      store.isSound();
      store.damage(
          "update qrtz_triggers set next_fire_time = next_fire_time + 864000000 where trigger_name = 'nightly'");
      assertThat(store.look())
          .hasSize(1)
          .allMatch(report -> report.contains("a clock that was moved"));
      store.isSound();
    }
  }

  @Test
  void whatTheStoreLostIsPutBack() throws Exception {
    try (Store store = new Store("lost")) {
      store.quartz.unscheduleJob(StoredWorkflows.key(NIGHTLY));
      assertThat(store.look())
          .containsExactly("timer_damaged: The trigger of nightly is gone. It was put in anew.");
      store.isSound();
      store.damage("delete from qrtz_cron_triggers where trigger_name = 'monthly'");
      assertThat(store.look())
          .containsExactly(
              "timer_damaged: 1 triggers in the store had lost their times. They were taken out.",
              "timer_damaged: The trigger of monthly is gone. It was put in anew.");
      store.isSound();
    }
  }

  @Test
  void daemonsThatDeclareOtherTimesDoNotFightOverATriggerNorRaiseAStorm() throws Exception {
    try (Store store = new Store("otherwise")) {
      Workflow later = TestWorkflow.often("nightly", "0 0 12 1 1 ?", HOME);
      new StoredWorkflows(store.quartz).bringInLine(List.of(later, MONTHLY));
      assertThat(store.look()).as("the other daemon looks").isEmpty();
      Reports reports = new Reports(new Alerts(store.jdbi, Clock.systemUTC()));
      for (int times = 0; times < 3; times++) {
        store.damage(
            "update qrtz_triggers set trigger_state = 'ERROR' where trigger_name = 'monthly'");
        new TimerCheck(store.quartz, Clock.systemUTC(), reports, LATE).look(List.of(MONTHLY));
      }
      assertThat(count(store, "alerts")).as("one of the day").isEqualTo(1);
    }
  }

  @Test
  void aFireWhoseDaemonIsGoneIsTakenOut() throws Exception {
    try (Store store = new Store("orphan")) {
      store.damage(
          "insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group,"
              + " instance_name, fired_time, sched_time, priority, state) values ('cicw', 'x',"
              + " 'nightly', 'DEFAULT', 'a daemon of last year', 1, 1, 5, 'EXECUTING')");
      assertThat(store.look())
          .containsExactly(
              "timer_damaged: 1 fires in the store belonged to daemons that are gone. They were"
                  + " taken out.");
      assertThat(count(store, "qrtz_fired_triggers")).isZero();
    }
  }

  private static int count(Store store, String table) {
    return store.jdbi.withHandle(
        handle -> handle.select("select count(*) from " + table).mapTo(Integer.class).one());
  }
}

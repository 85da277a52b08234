package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.TestWorkflow;
import uk.cicw.schedule.Workflow;

/** The real Quartz, on the real clock: a workflow that is due every second stands for a night. */
class DaemonTest {
  private static final Workflow EVERY_SECOND =
      TestWorkflow.at("* * * * * ?", MissedRuns.RUN_LATEST);
  private static final Workflow NEW_YEAR = TestWorkflow.at("0 0 12 1 1 ?", MissedRuns.RUN_LATEST);

  @TempDir Path folder;
  private final BlockingQueue<RunOrder> orders = new LinkedBlockingQueue<>();
  private final Clock clock = Clock.systemUTC();

  @BeforeEach
  void makeLedger() {
    ledger();
  }

  @Test
  void quartzFiresAndTheRunIsOrderedUnderTheTimeItIsDue() throws Exception {
    try (Daemon daemon = serve(EVERY_SECOND)) {
      RunOrder order = orders.poll(30, TimeUnit.SECONDS);
      assertThat(order).isNotNull();
      assertThat(order.arguments()).containsSubsequence("run", "--workflow", "nightly");
      assertThat(secondOf(order))
          .as("a run for each second, as a day has more than one")
          .isBetween(clock.instant().minusSeconds(20), clock.instant());
    }
  }

  @Test
  void aRunThatIsDoneIsNotOrderedAgain() throws Exception {
    Workflow now = TestWorkflow.at(cronIn(2), MissedRuns.RUN_LATEST);
    finish(now.runAt(now.nextAfter(clock.instant()).orElseThrow()));
    try (Daemon daemon = serve(now)) {
      assertThat(orders.poll(5, TimeUnit.SECONDS)).isNull();
    }
  }

  @Test
  void whatWasMissedIsMadeUpForAtTheStart() throws Exception {
    finish(new RunKey("nightly", "2020-01-01"));
    try (Daemon daemon = serve(NEW_YEAR)) {
      RunOrder order = orders.poll(30, TimeUnit.SECONDS);
      assertThat(order).isNotNull();
      String newYear = NEW_YEAR.lastAt(clock.instant()).orElseThrow().toLocalDate().toString();
      assertThat(order.arguments()).containsSubsequence("--logical-date", newYear);
    }
  }

  @Test
  void aRunThatFailsIsTriedAgainByQuartzAsOftenAsItMay() throws Exception {
    Workflow twoRetries = TestWorkflow.tried(2, Duration.ofMillis(100));
    finish(new RunKey("nightly", "2020-01-01"));
    try (Daemon daemon = serve(twoRetries, 1)) {
      assertThat(orders.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(orders.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(orders.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(orders.poll(3, TimeUnit.SECONDS)).as("a fourth").isNull();
    }
    RunKey newYear = twoRetries.runAt(twoRetries.lastAt(clock.instant()).orElseThrow());
    assertThat(new Alerts(ledgers(), clock).of(newYear)).hasSize(1);
  }

  @Test
  void whatAWorkflowSkipsIsNotMadeUpForButReported() throws Exception {
    Workflow skips = TestWorkflow.at("0 0 12 1 1 ?", MissedRuns.SKIP);
    finish(new RunKey("nightly", "2020-01-01"));
    try (Daemon daemon = serve(skips)) {
      assertThat(orders.poll(3, TimeUnit.SECONDS)).isNull();
    }
    RunKey newYear = skips.runAt(skips.lastAt(clock.instant()).orElseThrow());
    assertThat(new Alerts(ledgers(), clock).of(newYear))
        .extracting(Alert::event)
        .containsExactly(Alert.Event.RUN_LEFT_OUT);
  }

  @Test
  void aSecondDaemonOnTheSameHomeIsRefusedAndTheHomeIsFreeAfterwards() {
    try (Daemon daemon = serve(NEW_YEAR)) {
      assertThatThrownBy(() -> serve(NEW_YEAR))
          .hasMessage(
              "Cannot serve %s: another daemon serves it, process %d. Stop that one first, or look at it with `cicw status`."
                  .formatted(folder, ProcessHandle.current().pid()));
    }
    serve(NEW_YEAR).close();
  }

  private static Instant secondOf(RunOrder order) {
    List<String> said = order.arguments();
    return Instant.parse(said.get(said.indexOf("--logical-date") + 1));
  }

  /** Once a day, in so many seconds. */
  private String cronIn(int seconds) {
    ZonedDateTime time = clock.instant().plusSeconds(seconds).atZone(ZoneId.of("Europe/London"));
    return "%d %d %d * * ?".formatted(time.getSecond(), time.getMinute(), time.getHour());
  }

  private Daemon serve(Workflow workflow) {
    return serve(workflow, 0);
  }

  private Daemon serve(Workflow workflow, int exitCode) {
    return Daemon.start(
        Settings.load(new Home(folder)),
        clock,
        List.of(workflow),
        (order, timeout) -> {
          orders.add(order);
          return OptionalInt.of(exitCode);
        });
  }

  private void finish(RunKey key) {
    try (ActiveRun run = ((RunStart.Started) ledger().start(key)).run()) {
      run.done(Optional.empty(), Optional.empty());
    }
  }

  private RunLedger ledger() {
    return new RunLedger(ledgers(), clock);
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }
}

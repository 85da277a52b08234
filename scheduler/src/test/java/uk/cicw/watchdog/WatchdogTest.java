package uk.cicw.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.AccountedRuns;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.ledger.RunStatus;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.SettableClock;
import uk.cicw.schedule.TestWorkflow;
import uk.cicw.schedule.Workflow;

/** Nights at half past four, watched; the timer has died, and only the watchdog is left. */
class WatchdogTest {
  private static final Workflow NIGHTLY = TestWorkflow.at("0 30 4 * * ?", MissedRuns.RUN_LATEST);
  private static final Workflow SKIPPING = TestWorkflow.at("0 30 4 * * ?", MissedRuns.SKIP);
  private static final RunKey LAST_NIGHT = new RunKey("nightly", "2026-11-22");
  private static final String DISK_FULL = "Cannot stage: the disk is full. Make room.";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final List<String> started = new ArrayList<>();

  @BeforeEach
  void beginToWatch() {
    look(NIGHTLY);
    assertThat(started).as("what never ran has missed nothing").isEmpty();
  }

  @Test
  void aRunThatNobodyBeganIsStartedAfterAMinuteAndReportedBeforeFiveHavePassed() {
    lookAt("2026-11-22T04:30:59Z", NIGHTLY);
    assertThat(started).as("the timer has its minute").isEmpty();
    lookAt("2026-11-22T04:31:01Z", NIGHTLY);
    assertThat(started).containsExactly("nightly");
    assertThat(alerts(LAST_NIGHT)).isEmpty();
    lookAt("2026-11-22T04:34:31Z", NIGHTLY);
    assertThat(alerts(LAST_NIGHT))
        .extracting(Alert::event, Alert::message)
        .containsExactly(
            tuple(
                Event.RUN_MISSED,
                "It was due at 04:30 and has not begun, although it was started. See the log of the"
                    + " daemon."));
  }

  @Test
  void aRunThatBeganIsLeftAlone() {
    clock.set(Instant.parse("2026-11-22T04:30:05Z"));
    finish(LAST_NIGHT);
    lookAt("2026-11-22T04:35:00Z", NIGHTLY);
    assertThat(started).isEmpty();
    assertThat(alerts(LAST_NIGHT)).isEmpty();
  }

  @Test
  void aRunThatIsDueWhileAnotherWritesWaitsForIt() {
    clock.set(Instant.parse("2026-11-22T04:29:59Z"));
    try (ActiveRun byHand = begin(RunKey.byHand(clock.instant()))) {
      lookAt("2026-11-22T04:30:50Z", NIGHTLY);
      byHand.lease().verify();
      lookAt("2026-11-22T04:31:40Z", NIGHTLY);
      assertThat(started).isEmpty();
      byHand.done(Optional.empty(), Optional.empty());
    }
    lookAt("2026-11-22T04:32:10Z", NIGHTLY);
    assertThat(started).containsExactly("nightly");
  }

  @Test
  void ofFourMissedNightsTheLastIsStartedAndOneReportNamesTheOthers() {
    lookAt("2026-11-25T08:00:00Z", NIGHTLY);
    lookAt("2026-11-25T08:00:30Z", NIGHTLY);
    assertThat(started).containsOnly("nightly");
    assertThat(alerts(new RunKey("nightly", "2026-11-24")))
        .extracting(Alert::message)
        .containsExactly(
            "The 3 runs from 2026-11-22 to 2026-11-24 were due while nobody was there to begin:"
                + " extracts are cumulative, and the run that was due next does the work.");
    assertThat(alerts(LAST_NIGHT)).as("no storm").isEmpty();
  }

  @Test
  void aWorkflowThatSkipsWhatItMissedIsNotStartedButReportedOnce() {
    lookAt("2026-11-22T04:32:00Z", SKIPPING);
    lookAt("2026-11-22T04:32:30Z", SKIPPING);
    assertThat(started).isEmpty();
    assertThat(alerts(LAST_NIGHT))
        .extracting(Alert::event, Alert::message)
        .containsExactly(
            tuple(
                Event.RUN_LEFT_OUT,
                "It was due while nobody was there to begin: left out, as"
                    + " schedule.nightly.missed-runs says."));
    assertThat(last().status()).as("and in the ledger").isEqualTo(RunStatus.LEFT_OUT);
  }

  @Test
  void whatAPauseLeavesOutIsNotMissedNeitherWhileItLastsNorAfterwards() {
    clock.set(Instant.parse("2026-11-22T03:00:00Z"));
    dueRuns().pauses().pause("nightly", "data team");
    lookAt("2026-11-22T04:40:00Z", NIGHTLY);
    clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    dueRuns().pauses().resume("nightly", "data team", true);
    lookAt("2026-11-23T10:00:00Z", NIGHTLY);
    assertThat(started).isEmpty();
    assertThat(alerts(new RunKey("nightly", "2026-11-23"))).isEmpty();
    lookAt("2026-11-24T04:32:00Z", NIGHTLY);
    assertThat(started).as("the next night counts again").containsExactly("nightly");
  }

  @Test
  void aRunWhoseProcessFellSilentIsClosedWithTheReasonAndTriedAgainWhenItsBackOffIsOver() {
    clock.set(Instant.parse("2026-11-22T04:30:05Z"));
    try (ActiveRun silent = begin(LAST_NIGHT)) {
      silent.begin("conform");
      lookAt("2026-11-22T04:30:30Z", NIGHTLY);
      assertThat(last().status()).isEqualTo(RunStatus.RUNNING);
      lookAt("2026-11-22T04:31:06Z", NIGHTLY);
      assertThat(last().status()).isEqualTo(RunStatus.FAILED);
      assertThat(last().message().orElse("")).startsWith("Its process was silent for so long");
      assertThat(started).isEmpty();
      lookAt("2026-11-22T04:43:00Z", NIGHTLY);
      assertThat(started).containsExactly("nightly");
      assertThat(alerts(LAST_NIGHT)).isEmpty();
    }
  }

  @Test
  void aRunThatTakesLongerThanItsTimeoutLosesItsLeaseAlthoughItsDaemonDied() {
    clock.set(Instant.parse("2026-11-22T04:30:00Z"));
    try (ActiveRun hanging = begin(LAST_NIGHT)) {
      for (int minutes = 0; minutes < 62; minutes++) {
        clock.set(clock.instant().plus(Duration.ofSeconds(59)));
        hanging.lease().verify();
      }
      look(NIGHTLY);
      assertThat(last().status()).as("an hour and a minute").isEqualTo(RunStatus.RUNNING);
      clock.set(Instant.parse("2026-11-22T05:31:01Z"));
      look(NIGHTLY);
      assertThat(last().status()).isEqualTo(RunStatus.FAILED);
      assertThat(last().message().orElse("")).contains("it took longer than 1h");
    }
  }

  @Test
  void aRunThatFailedAndWhoseDaemonDiedIsReportedOnceItHasNoTriesLeft() {
    clock.set(Instant.parse("2026-11-22T04:30:05Z"));
    fail(LAST_NIGHT);
    fail(LAST_NIGHT);
    look(NIGHTLY);
    assertThat(alerts(LAST_NIGHT)).as("a third try is left").isEmpty();
    fail(LAST_NIGHT);
    look(NIGHTLY);
    look(NIGHTLY);
    assertThat(alerts(LAST_NIGHT))
        .extracting(Alert::event, Alert::message)
        .containsExactly(tuple(Event.RUN_FAILED, DISK_FULL));
    assertThat(started).isEmpty();
  }

  @Test
  void aRunThatFailedIsReportedWhenTheNextIsDueBeforeItWasTriedAgain() {
    clock.set(Instant.parse("2026-11-22T04:30:05Z"));
    fail(LAST_NIGHT);
    clock.set(Instant.parse("2026-11-23T04:30:05Z"));
    finish(new RunKey("nightly", "2026-11-23"));
    look(NIGHTLY);
    assertThat(alerts(LAST_NIGHT)).extracting(Alert::event).containsExactly(Event.RUN_FAILED);
  }

  @Test
  void aClockThatWasSetBackLeadsToNothing() {
    clock.set(Instant.parse("2026-11-22T04:30:05Z"));
    finish(LAST_NIGHT);
    lookAt("2026-11-22T05:00:00Z", NIGHTLY);
    lookAt("2026-11-22T03:00:00Z", NIGHTLY);
    lookAt("2026-11-22T04:35:00Z", NIGHTLY);
    assertThat(started).isEmpty();
  }

  private void lookAt(String moment, Workflow workflow) {
    clock.set(Instant.parse(moment));
    look(workflow);
  }

  private void look(Workflow workflow) {
    Reports reports = new Reports(new Alerts(ledgers(), clock));
    OpenRunsCheck open = new OpenRunsCheck(dueRuns(), reports, Pace.NORMAL, this::start);
    DueRunsCheck due =
        new DueRunsCheck(
            dueRuns(), new AccountedRuns(ledgers()), reports, Pace.NORMAL, this::start);
    Stream.<Runnable>of(
            () -> open.look(List.of(workflow)), () -> open.look(workflow), () -> due.look(workflow))
        .forEach(Runnable::run);
  }

  private void start(Workflow workflow) {
    started.add(workflow.name());
  }

  private RunEntry last() {
    return dueRuns().ledger().find(LAST_NIGHT).orElseThrow();
  }

  private void finish(RunKey key) {
    try (ActiveRun run = begin(key)) {
      run.done(Optional.empty(), Optional.empty());
    }
  }

  private void fail(RunKey key) {
    try (ActiveRun run = begin(key)) {
      run.failed(DISK_FULL);
    }
  }

  private ActiveRun begin(RunKey key) {
    return ((RunStart.Started) new RunLedger(ledgers(), clock).start(key)).run();
  }

  private List<Alert> alerts(RunKey key) {
    return new Alerts(ledgers(), clock).of(key);
  }

  private DueRuns dueRuns() {
    return DueRuns.of(ledgers(), clock);
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }
}

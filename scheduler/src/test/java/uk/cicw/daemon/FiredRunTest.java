package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
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
import uk.cicw.watchdog.Reports;

/** The night of 22 November, and how its runs end: two retries, ten minutes before the first. */
class FiredRunTest {
  private static final Workflow NIGHTLY = TestWorkflow.at("0 30 4 * * ?", MissedRuns.RUN_LATEST);
  private static final RunKey LAST_NIGHT = new RunKey("nightly", "2026-11-22");
  private static final String DISK_FULL = "Cannot stage: the disk is full. Make room.";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T04:30:00Z"));
  private final List<Duration> timeouts = new ArrayList<>();
  private final List<ActiveRun> hanging = new ArrayList<>();

  @AfterEach
  void endWhatHangs() {
    hanging.forEach(ActiveRun::close);
  }

  @Test
  void aRunThatFailsIsTriedTwiceMoreWithALongerWaitAndThenAlertsOnce() {
    assertThat(ending(1, run -> run.failed(DISK_FULL))).contains(Duration.ofMinutes(10));
    assertThat(ending(1, run -> run.failed(DISK_FULL))).contains(Duration.ofMinutes(20));
    assertThat(alerts()).as("it is still tried").isEmpty();
    assertThat(ending(1, run -> run.failed(DISK_FULL))).isEmpty();
    assertThat(ending(1, run -> run.failed(DISK_FULL))).as("a fire too many").isEmpty();
    assertThat(entry().attempt()).isEqualTo(3);
    assertThat(alerts())
        .containsExactly(new Alert(LAST_NIGHT.id(), Event.RUN_FAILED, clock.instant(), DISK_FULL));
  }

  @Test
  void aRetryThatSucceedsIsDoneAndNothingIsRaised() {
    assertThat(ending(1, run -> run.failed(DISK_FULL))).isPresent();
    assertThat(ending(0, run -> run.done(Optional.empty(), Optional.empty()))).isEmpty();
    assertThat(entry().status()).isEqualTo(RunStatus.DONE);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aReleaseThatAGateHoldsIsNotTriedAgainButRaised() {
    assertThat(ending(3, run -> run.held("The gate keys failed."))).isEmpty();
    assertThat(alerts()).extracting(Alert::event).containsExactly(Event.RUN_HELD);
  }

  @Test
  void aRunThatIsDoneButRefusedFilesIsRaised() {
    String refused = "logo.png was refused: it is no CSV, XML or XLSX.";
    assertThat(ending(1, run -> run.done(Optional.empty(), Optional.of(refused)))).isEmpty();
    assertThat(alerts()).extracting(Alert::message).containsExactly(refused);
  }

  @Test
  void aRunThatIsCancelledIsNeitherTriedAgainNorRaised() {
    Consumer<ActiveRun> cancelled =
        run -> ledger().cancel(run.key(), "Cancelled by the data team.");
    assertThat(ending(137, cancelled)).isEmpty();
    assertThat(entry().status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aRunThatIsKilledForBeingLateSaysSoInTheLedger() {
    FiredRun fired =
        new FiredRun(
            DueRuns.of(ledgers(), clock),
            reports(),
            (order, timeout) -> {
              timeouts.add(timeout);
              ActiveRun hangs = ((RunStart.Started) ledger().start(LAST_NIGHT)).run();
              hanging.add(hangs);
              hangs.begin("conform");
              // a killed process leaves its lease behind; this one lives, so that it has to expire
              clock.set(clock.instant().plus(Duration.ofHours(1)));
              return OptionalInt.empty();
            });
    assertThat(fired.runLastDue(NIGHTLY)).contains(Duration.ofMinutes(10));
    assertThat(timeouts).containsExactly(Duration.ofHours(1));
    assertThat(entry().message())
        .contains(
            "Its process was killed: it took longer than 1h. Find out in its log why, or"
                + " raise schedule.nightly.timeout.");
  }

  @Test
  void aProcessThatNeverBeginsIsTriedAgainToo() {
    FiredRun fired =
        new FiredRun(
            DueRuns.of(ledgers(), clock), reports(), (order, timeout) -> OptionalInt.of(1));
    assertThat(fired.runLastDue(NIGHTLY)).contains(Duration.ofMinutes(10));
    assertThat(fired.runLastDue(NIGHTLY)).contains(Duration.ofMinutes(20));
    assertThat(fired.runLastDue(NIGHTLY)).isEmpty();
    assertThat(alerts())
        .extracting(Alert::message)
        .containsExactly("Its process ended before it had begun.");
  }

  @Test
  void aPausedWorkflowIsLeftOut() {
    DueRuns.of(ledgers(), clock).pauses().pause("nightly", "data team");
    assertThat(ending(0, run -> run.done(Optional.empty(), Optional.empty()))).isEmpty();
    assertThat(ledger().find(LAST_NIGHT)).isEmpty();
  }

  @Test
  void whatWaitedInVainAndIsLeftOutStandsInTheLedgerThoughNobodyIsToldAndIsNotStartedAgain() {
    Workflow waiting = TestWorkflow.waitingInVain("0 30 4 * * ?");
    RunKey close = new RunKey("monthly", "2026-11-22");
    FiredRun fired =
        new FiredRun(
            DueRuns.of(ledgers(), clock),
            reports(),
            (order, timeout) -> {
              throw new AssertionError("It is left out, and yet it began.");
            });
    assertThat(fired.runLastDue(waiting)).as("looks again").contains(Duration.ofMinutes(5));
    clock.set(Instant.parse("2026-11-22T05:30:00Z"));
    assertThat(fired.runLastDue(waiting)).isEmpty();
    assertThat(ledger().find(close))
        .get()
        .extracting(RunEntry::status, run -> run.message().orElse(""))
        .containsExactly(
            RunStatus.LEFT_OUT,
            "It waited in vain for nightly@2026-01-01, which is not begun, and is left out:"
                + " schedule.monthly.wait-over.");
    assertThat(new Alerts(ledgers(), clock).of(close)).as("on-failure = log").isEmpty();
    assertThat(fired.runLastDue(waiting)).as("a fire too many").isEmpty();
    assertThat(DueRuns.of(ledgers(), clock).missed(waiting)).isEmpty();
  }

  /** Fires the night, whose run ends so. */
  private Optional<Duration> ending(int exitCode, Consumer<ActiveRun> end) {
    FiredRun fired =
        new FiredRun(
            DueRuns.of(ledgers(), clock),
            reports(),
            (order, timeout) -> {
              try (ActiveRun run = ((RunStart.Started) ledger().start(LAST_NIGHT)).run()) {
                end.accept(run);
              }
              return OptionalInt.of(exitCode);
            });
    return fired.runLastDue(NIGHTLY);
  }

  private RunEntry entry() {
    return ledger().find(LAST_NIGHT).orElseThrow();
  }

  private List<Alert> alerts() {
    return new Alerts(ledgers(), clock).of(LAST_NIGHT);
  }

  private Reports reports() {
    return new Reports(new Alerts(ledgers(), clock));
  }

  private RunLedger ledger() {
    return new RunLedger(ledgers(), clock);
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }
}

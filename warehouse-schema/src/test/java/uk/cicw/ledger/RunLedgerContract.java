package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert.Event;

/** What the run ledger promises, on any database that can hold it. */
interface RunLedgerContract {
  String LAST_NIGHT_TIME = "2026-11-22T04:30:00Z";
  RunKey LAST_NIGHT = new RunKey("nightly", "2026-11-22");

  /** A clock that stands at {@link #LAST_NIGHT_TIME}. */
  SettableClock clock();

  /** A home with an empty ledger of its own. */
  Home home();

  /** As if its holder had been silent for a minute; of PostgreSQL the clock can not be set. */
  default void letTheLeaseExpire() {
    Ledgers.open(Settings.load(home()))
        .useHandle(
            handle ->
                handle.execute(
                    "update write_lease set expires_at = ?",
                    LedgerTime.text(Instant.parse(LAST_NIGHT_TIME))));
  }

  default RunLedger ledger() {
    return new RunLedger(Ledgers.open(Settings.load(home())), clock());
  }

  @Test
  default void aRunThatIsDoneIsNotDoneAgain() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      run.done(Optional.of("2026-11-21-1a2b3c4d"), Optional.empty());
    }
    assertThat(ledger().start(LAST_NIGHT))
        .isEqualTo(new RunStart.AlreadyDone(ledger().find(LAST_NIGHT).orElseThrow()));
    assertThat(ledger().writer()).as("the lease was given back").isEmpty();
    assertThat(ledger().find(LAST_NIGHT).orElseThrow().releaseId()).contains("2026-11-21-1a2b3c4d");
  }

  @Test
  default void aRunThatFailedGetsAFurtherAttempt() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      run.begin("stage").failed("Cannot stage: the disk is full. Make room.");
      run.failed("Cannot stage: the disk is full. Make room.");
    }
    try (ActiveRun run = started(LAST_NIGHT)) {
      assertThat(run.attempt()).isEqualTo(2);
      run.begin("stage").done(5050);
      run.done(Optional.empty(), Optional.empty());
    }
    assertThat(ledger().history().steps(LAST_NIGHT))
        .extracting(StepEntry::attempt, StepEntry::status, StepEntry::rowCount)
        .containsExactly(
            tuple(1, RunStatus.FAILED, OptionalLong.empty()),
            tuple(2, RunStatus.DONE, OptionalLong.of(5050)));
    assertThat(ledger().find(LAST_NIGHT).orElseThrow().message()).isEmpty();
  }

  @Test
  default void whileOneRunWorksAnotherIsToldWhoIsBusy() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      RunStart second = ledger().start(RunKey.byHand(clock().instant()));
      assertThat(second).isInstanceOf(RunStart.Busy.class);
      assertThat(((RunStart.Busy) second).holder()).isEqualTo(LeaseHolder.thisProcess());
      assertThat(ledger().writer()).contains(LeaseHolder.thisProcess());
      run.lease().verify();
    }
  }

  @Test
  default void aZombieChangesNothingInTheLedger() {
    ActiveRun zombie = started(LAST_NIGHT);
    letTheLeaseExpire();
    try (ActiveRun successor = started(LAST_NIGHT)) {
      zombie.done(Optional.of("2026-11-21-deadbeef"), Optional.empty());
      zombie.close();
      assertThat(ledger().find(LAST_NIGHT).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
      successor.held("The gate row-accounting failed.");
    }
    RunEntry entry = ledger().find(LAST_NIGHT).orElseThrow();
    assertThat(entry.status()).isEqualTo(RunStatus.HELD);
    assertThat(entry.releaseId()).isEmpty();
  }

  @Test
  default void aRunWhoseProcessDiedIsFoundFailedByTheNext() {
    try (ActiveRun dead = started(LAST_NIGHT)) {
      letTheLeaseExpire();
      started(RunKey.byHand(clock().instant())).close();
      RunEntry died = ledger().find(dead.key()).orElseThrow();
      assertThat(died.status()).isEqualTo(RunStatus.FAILED);
      assertThat(died.message()).contains("Its process ended before it could say why.");
    }
  }

  @Test
  default void aRunThatDiedIsRecordedOnlyWhenNobodyWrites() {
    String word = "Its process ended with exit code 137.";
    try (ActiveRun dead = started(LAST_NIGHT)) {
      ledger().broken().recordDeath(dead.key(), word);
      assertThat(ledger().find(LAST_NIGHT).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
      letTheLeaseExpire();
      ledger().broken().recordDeath(dead.key(), word);
      assertThat(ledger().find(LAST_NIGHT).orElseThrow().message()).contains(word);
    }
  }

  @Test
  default void theLastRunOfAWorkflowIsTheOneWithTheLatestLogicalDate() {
    for (String day : new String[] {"2026-11-21", "2026-11-22", "2026-11-20"}) {
      try (ActiveRun run = started(new RunKey("nightly", day))) {
        run.done(Optional.empty(), Optional.empty());
      }
    }
    assertThat(ledger().history().lastOf("nightly").orElseThrow().key()).isEqualTo(LAST_NIGHT);
    assertThat(ledger().history().lastOf("monthly")).isEmpty();
  }

  @Test
  default void aRunThatIsCancelledCanNeitherCommitNorEndAndItsStepIsOver() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      run.begin("stage");
      assertThat(ledger().cancel(LAST_NIGHT, "Cancelled by the data team."))
          .contains(LeaseHolder.thisProcess());
      assertThatThrownBy(() -> run.lease().verify()).isInstanceOf(LeaseLost.class);
      run.done(Optional.of("2026-11-21-deadbeef"), Optional.empty());
    }
    RunEntry entry = ledger().find(LAST_NIGHT).orElseThrow();
    assertThat(entry.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(entry.message()).contains("Cancelled by the data team.");
    assertThat(ledger().history().steps(LAST_NIGHT))
        .extracting(StepEntry::status)
        .containsExactly(RunStatus.FAILED);
    assertThat(ledger().cancel(LAST_NIGHT, "Cancelled again.")).isEmpty();
    assertThat(ledger().writer()).isEmpty();
  }

  @Test
  default void stepsOfARunWhoseProcessDiedAreOverToo() {
    ActiveRun dead = started(LAST_NIGHT);
    ActiveStep step = dead.begin("conform");
    letTheLeaseExpire();
    ledger().broken().recordDeath(LAST_NIGHT, "Its process was killed: it took longer than 1h.");
    step.done(5050);
    dead.close();
    assertThat(ledger().history().steps(LAST_NIGHT))
        .extracting(StepEntry::status, StepEntry::message)
        .containsExactly(
            tuple(
                RunStatus.FAILED, Optional.of("Its process was killed: it took longer than 1h.")));
  }

  @Test
  default void aReleaseKnowsTheRunsThatItStandsForWhetherTheyMadeItOrConfirmedIt() {
    RunKey year = new RunKey("yearly", "2026-03-31");
    RunKey quarter = new RunKey("quarterly", "2026-03-31");
    for (RunKey key : List.of(LAST_NIGHT, year, quarter)) {
      try (ActiveRun run = started(key)) {
        run.done(Optional.of("2026-03-31-1a2b3c4d"), Optional.empty());
      }
    }
    try (ActiveRun run = started(new RunKey("quarterly", "2026-06-30"))) {
      run.held("The gate keys failed.");
    }
    assertThat(ledger().history().byRelease(List.of("quarterly", "yearly")))
        .isEqualTo(Map.of("2026-03-31-1a2b3c4d", List.of(quarter, year)));
  }

  @Test
  default void anAlertIsRaisedOnceHoweverOftenItHappens() {
    Alerts alerts = new Alerts(Ledgers.open(Settings.load(home())), clock());
    alerts.raise(LAST_NIGHT, Event.RUN_FAILED, "Cannot stage: the disk is full. Make room.");
    alerts.raise(LAST_NIGHT, Event.RUN_FAILED, "Cannot stage: the disk is full. Make room.");
    alerts.raise(LAST_NIGHT, Event.RUN_HELD, "The gate keys failed.");
    assertThat(alerts.of(LAST_NIGHT))
        .extracting(Alert::event)
        .containsExactly(Event.RUN_FAILED, Event.RUN_HELD);
    assertThat(alerts.of(new RunKey("nightly", "2026-11-21"))).isEmpty();
  }

  @Test
  default void ofTwoDaemonsOneTellsAnAlertAndTheOtherOnlyWhenThatFailed() {
    Jdbi jdbi = Ledgers.open(Settings.load(home()));
    new Alerts(jdbi, clock()).raise(LAST_NIGHT, Event.RUN_FAILED, "The disk is full. Make room.");
    AlertOutbox one = new AlertOutbox(jdbi, clock());
    AlertOutbox other = new AlertOutbox(Ledgers.open(Settings.load(home())), clock());
    assertThat(one.take("email")).hasSize(1);
    assertThat(other.take("email")).isEmpty();
    one.failed("email", new Alerts(jdbi, clock()).of(LAST_NIGHT), "nobody answers");
    clock().advance(Duration.ofMinutes(2));
    assertThat(other.take("email")).hasSize(1);
    other.sent("email", new Alerts(jdbi, clock()).of(LAST_NIGHT));
    assertThat(other.lastSent("email")).contains(clock().instant());
    clock().advance(Duration.ofDays(1));
    assertThat(one.take("email")).isEmpty();
    assertThat(one.take("webhook")).as("another channel tells it, too").hasSize(1);
    assertThat(one.sendings(new Alerts(jdbi, clock()).of(LAST_NIGHT).get(0)))
        .extracting(AlertOutbox.Sending::channel, AlertOutbox.Sending::tries)
        .containsExactly(tuple("email", 2), tuple("webhook", 1));
  }

  @Test
  default void aPauseLastsFromTheFirstAskingUntilItIsEnded() {
    Pauses pauses = new Pauses(Ledgers.open(Settings.load(home())), clock());
    Instant begun = clock().instant();
    pauses.pause("nightly", "data team");
    clock().advance(Duration.ofDays(1));
    pauses.pause("nightly", "data team");
    assertThat(pauses.since("nightly")).contains(begun);
    assertThat(pauses.since("monthly")).isEmpty();
    pauses.resume("nightly", "data team", false);
    assertThat(pauses.since("nightly")).isEmpty();
    assertThat(pauses.skippedUntil("nightly")).isEmpty();
    clock().advance(Duration.ofDays(1));
    pauses.pause("nightly", "data team");
    pauses.resume("nightly", "data team", true);
    assertThat(pauses.skippedUntil("nightly")).contains(clock().instant());
  }

  private ActiveRun started(RunKey key) {
    return ((RunStart.Started) ledger().start(key)).run();
  }
}

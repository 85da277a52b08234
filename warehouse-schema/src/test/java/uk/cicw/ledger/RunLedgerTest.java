package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

class RunLedgerTest {
  private static final RunKey LAST_NIGHT = new RunKey("nightly", "2026-11-22");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-22T04:30:00Z");
  private RunLedger ledger = new RunLedger(Jdbi.create("jdbc:sqlite::memory:"), clock);

  @BeforeEach
  void openLedger() {
    ledger = new RunLedger(LedgerDatabase.open(Settings.load(new Home(folder))), clock);
  }

  @Test
  void aRunThatIsDoneIsNotDoneAgain() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      run.done(Optional.of("2026-11-21-1a2b3c4d"));
    }
    assertThat(ledger.start(LAST_NIGHT))
        .isEqualTo(new RunStart.AlreadyDone(ledger.find(LAST_NIGHT).orElseThrow()));
    assertThat(ledger.writer()).as("the lease was given back").isEmpty();
    assertThat(ledger.find(LAST_NIGHT).orElseThrow().releaseId()).contains("2026-11-21-1a2b3c4d");
  }

  @Test
  void aRunThatFailedGetsAFurtherAttempt() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      run.begin("stage").failed("Cannot stage: the disk is full. Make room.");
      run.failed("Cannot stage: the disk is full. Make room.");
    }
    try (ActiveRun run = started(LAST_NIGHT)) {
      assertThat(run.attempt()).isEqualTo(2);
      run.begin("stage").done(5050);
      run.done(Optional.empty());
    }
    assertThat(ledger.steps(LAST_NIGHT))
        .extracting(StepEntry::attempt, StepEntry::status, StepEntry::rowCount)
        .containsExactly(
            tuple(1, RunStatus.FAILED, OptionalLong.empty()),
            tuple(2, RunStatus.DONE, OptionalLong.of(5050)));
    assertThat(ledger.find(LAST_NIGHT).orElseThrow().message()).isEmpty();
  }

  @Test
  void whileOneRunWorksAnotherIsToldWhoIsBusy() {
    try (ActiveRun run = started(LAST_NIGHT)) {
      RunStart second = ledger.start(RunKey.byHand(clock.instant()));
      assertThat(second).isInstanceOf(RunStart.Busy.class);
      assertThat(((RunStart.Busy) second).holder()).isEqualTo(LeaseHolder.thisProcess());
      assertThat(ledger.writer()).contains(LeaseHolder.thisProcess());
      run.lease().verify();
    }
  }

  @Test
  void aZombieChangesNothingInTheLedger() {
    ActiveRun zombie = started(LAST_NIGHT);
    clock.advance(WriteLease.VALID_FOR);
    try (ActiveRun successor = started(LAST_NIGHT)) {
      zombie.done(Optional.of("2026-11-21-deadbeef"));
      zombie.close();
      assertThat(ledger.find(LAST_NIGHT).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
      successor.held("The gate row-accounting failed.");
    }
    RunEntry entry = ledger.find(LAST_NIGHT).orElseThrow();
    assertThat(entry.status()).isEqualTo(RunStatus.HELD);
    assertThat(entry.releaseId()).isEmpty();
  }

  @Test
  void aRunWhoseProcessDiedIsFoundFailedByTheNext() {
    started(LAST_NIGHT);
    clock.advance(WriteLease.VALID_FOR);
    try (ActiveRun next = started(RunKey.byHand(clock.instant()))) {
      next.done(Optional.empty());
    }
    RunEntry died = ledger.find(LAST_NIGHT).orElseThrow();
    assertThat(died.status()).isEqualTo(RunStatus.FAILED);
    assertThat(died.message()).contains("Its process ended before it could say why.");
  }

  @Test
  void theLastRunOfAWorkflowIsTheOneWithTheLatestLogicalDate() {
    for (String day : new String[] {"2026-11-21", "2026-11-22", "2026-11-20"}) {
      try (ActiveRun run = started(new RunKey("nightly", day))) {
        run.done(Optional.empty());
      }
    }
    assertThat(ledger.lastOf("nightly").orElseThrow().key()).isEqualTo(LAST_NIGHT);
    assertThat(ledger.lastOf("monthly")).isEmpty();
  }

  private ActiveRun started(RunKey key) {
    return ((RunStart.Started) ledger.start(key)).run();
  }
}

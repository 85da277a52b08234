package uk.cicw.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;

class DueRunsTest {
  private static final Workflow NIGHTLY = TestWorkflow.at("0 30 4 * * ?", MissedRuns.RUN_LATEST);

  @TempDir Path folder;

  @Test
  void aWorkflowThatNeverRanHasMissedNothing() {
    assertThat(at("2026-11-22T08:00:00Z").missed(NIGHTLY)).isEmpty();
  }

  @Test
  void ofThreeMissedNightsTheLatestIsMadeUpFor() {
    finish(at("2026-11-19T04:31:00Z"), new RunKey("nightly", "2026-11-19"));
    assertThat(at("2026-11-22T08:00:00Z").missed(NIGHTLY))
        .contains(new RunKey("nightly", "2026-11-22"));
  }

  @Test
  void beforeHalfPastFourNothingIsMissedYet() {
    finish(at("2026-11-21T04:31:00Z"), new RunKey("nightly", "2026-11-21"));
    assertThat(at("2026-11-22T04:29:59Z").missed(NIGHTLY)).isEmpty();
  }

  @Test
  void aRunThatBrokeOffIsMadeUpForOnceItsLeaseIsOver() {
    try (ActiveRun brokenOff =
        started(at("2026-11-22T04:30:00Z"), new RunKey("nightly", "2026-11-22"))) {
      assertThat(at("2026-11-22T04:30:59Z").missed(NIGHTLY)).as("it may still work").isEmpty();
      assertThat(at("2026-11-22T08:00:00Z").missed(NIGHTLY)).contains(brokenOff.key());
    }
  }

  @Test
  void aWorkflowThatSkipsMakesUpForNothing() {
    finish(at("2026-11-19T04:31:00Z"), new RunKey("nightly", "2026-11-19"));
    assertThat(at("2026-11-22T08:00:00Z").missed(TestWorkflow.at("0 30 4 * * ?", MissedRuns.SKIP)))
        .isEmpty();
  }

  private static void finish(DueRuns dueRuns, RunKey key) {
    try (ActiveRun run = started(dueRuns, key)) {
      run.done(Optional.empty(), Optional.empty());
    }
  }

  private static ActiveRun started(DueRuns dueRuns, RunKey key) {
    return ((RunStart.Started) dueRuns.ledger().start(key)).run();
  }

  private DueRuns at(String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    Settings settings = Settings.load(new Home(folder));
    return new DueRuns(new RunLedger(Ledgers.open(settings), clock), clock);
  }
}

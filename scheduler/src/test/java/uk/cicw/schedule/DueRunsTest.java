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
  void aRunThatFailedIsMadeUpForWhileItHasTriesLeft() {
    RunKey lastNight = new RunKey("nightly", "2026-11-22");
    for (int attempt = 1; attempt <= 2; attempt++) {
      fail(at("2026-11-22T04:31:00Z"), lastNight);
      assertThat(at("2026-11-22T08:00:00Z").missed(NIGHTLY)).contains(lastNight);
    }
    fail(at("2026-11-22T05:31:00Z"), lastNight);
    assertThat(at("2026-11-22T08:00:00Z").missed(NIGHTLY)).as("both retries are used up").isEmpty();
  }

  @Test
  void whatWasDueDuringAPauseIsMissedUnlessItWasSkippedAtItsEnd() {
    finish(at("2026-11-19T04:31:00Z"), new RunKey("nightly", "2026-11-19"));
    at("2026-11-19T09:00:00Z").pauses().pause("nightly", "data team");
    assertThat(at("2026-11-22T08:00:00Z").isPaused(NIGHTLY)).isTrue();
    at("2026-11-22T08:00:00Z").pauses().resume("nightly", "data team", true);
    assertThat(at("2026-11-22T08:00:00Z").isPaused(NIGHTLY)).isFalse();
    assertThat(at("2026-11-22T09:00:00Z").missed(NIGHTLY)).isEmpty();
    assertThat(at("2026-11-23T09:00:00Z").missed(NIGHTLY))
        .as("the next night counts again")
        .contains(new RunKey("nightly", "2026-11-23"));
  }

  private static void fail(DueRuns dueRuns, RunKey key) {
    try (ActiveRun run = started(dueRuns, key)) {
      run.failed("Cannot stage: the disk is full. Make room.");
    }
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
    return DueRuns.of(Ledgers.open(settings), clock);
  }
}

package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.Pauses;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;

/** Sunday 22 November 2026 at eight; the nights ran until the 20th. */
class ScheduleTest {
  @TempDir Path folder;

  @BeforeEach
  void runUntilFriday() {
    finish(new RunKey("nightly", "2026-11-20"));
  }

  @Test
  void everyWorkflowIsListedWithWhatBecomesOfIt() {
    assertThat(CommandRun.in(folder, "schedule", "list", "--format", "csv").out().lines())
        .containsExactly(
            "workflow,next,paused_since,last_run,last_status,"
                + "cron,zone,days,missed_runs,timeout,retries,on_failure,waits_for",
            "nightly,2026-11-23 04:30,,2026-11-20,done,"
                + "0 30 4 * * ?,Europe/London,every day,run-latest,6h,3,alert,",
            "monthly,2026-12-07 07:00,,,,"
                + "0 0 7 * * ?,Europe/London,working day 5,run-latest,6h,3,alert,",
            "quarterly,2026-12-31 21:00,,,,"
                + "\"0 0 21 L 3,6,9,12 ?\",Europe/London,every day,run-latest,6h,3,alert,",
            "yearly,2027-03-31 22:00,,,,"
                + "0 0 22 31 3 ?,Europe/London,every day,run-latest,6h,3,alert,",
            "retention,2026-11-28 22:00,,,,"
                + "0 0 22 ? * SAT,Europe/London,every day,run-latest,6h,3,alert,");
  }

  @Test
  void aPauseIsShownAndWhatWasDueMeanwhileCanBeLeftOut() {
    pauseBefore(Duration.ofDays(1));
    assertThat(CommandRun.in(folder, "schedule", "list", "--format", "csv").out())
        .contains("\nnightly,2026-11-23 04:30,2026-11-21 08:00,2026-11-20,done,");
    assertThat(CommandRun.in(folder, "schedule", "resume", "nightly", "--missed", "skip").out())
        .isEqualTo(
            """
            nightly runs again, next 2026-11-23 04:30.
            nightly@2026-11-22 is left out.
            """);
    assertThat(DueRuns.of(ledgers(), CommandRun.CLOCK).missed(nightly())).isEmpty();
  }

  @Test
  void whatWasDueMeanwhileIsRunWhenItIsNotDoneYet() {
    pauseBefore(Duration.ofDays(1));
    finish(new RunKey("nightly", "2026-11-22"));
    assertThat(
            CommandRun.in(folder, "schedule", "resume", "nightly", "--missed", "run-latest").out())
        .startsWith(
            """
            nightly runs again, next 2026-11-23 04:30.
            nightly of 2026-11-22 is done already, since 2026-11-22 08:00: nothing to do.""");
  }

  @Test
  void aPauseInWhichNothingWasDueLeavesNothingToDecide() {
    assertThat(CommandRun.in(folder, "schedule", "pause", "nightly").out())
        .isEqualTo(
            "nightly is paused since 2026-11-22 08:00. Go on with: cicw schedule resume nightly --missed run-latest|skip%n"
                .formatted());
    assertThat(
            CommandRun.in(folder, "schedule", "resume", "nightly", "--missed", "run-latest").out())
        .endsWith("Nothing was due while it was paused.%n".formatted());
  }

  @Test
  void whatBecomesOfMissedRunsHasToBeSaid() {
    CommandRun resume = CommandRun.in(folder, "schedule", "resume", "nightly");
    assertThat(resume.exitCode()).isEqualTo(2);
    assertThat(resume.err()).contains("Missing required option: '--missed=POLICY'");
    assertThat(CommandRun.in(folder, "schedule", "resume", "nightly", "--missed", "all").err())
        .contains("'all' is neither run-latest nor skip");
    assertThat(CommandRun.in(folder, "schedule", "resume", "nightly", "--missed", "skip").err())
        .isEqualTo(
            "Cannot resume nightly: it is not paused. See `cicw schedule list`.%n".formatted());
  }

  private void pauseBefore(Duration ago) {
    Clock then = Clock.offset(CommandRun.CLOCK, ago.negated());
    new Pauses(ledgers(), then).pause("nightly", "data team");
  }

  private void finish(RunKey key) {
    RunStart start = new RunLedger(ledgers(), CommandRun.CLOCK).start(key);
    try (ActiveRun run = ((RunStart.Started) start).run()) {
      run.done(Optional.empty(), Optional.empty());
    }
  }

  private Workflow nightly() {
    return Workflows.declared(Settings.load(new Home(folder))).get(0);
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }
}

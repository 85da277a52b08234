package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.backfill.Backfill;
import uk.cicw.backfill.Outlook;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.schedule.TestWorkflow;
import uk.cicw.schedule.Workflow;
import uk.cicw.schema.CollectionYear;

/** The monthly close ran from December 2024 to November 2026 but for three months. */
class BackfillCommandTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
  private static final Set<String> MISSING = Set.of("2025-02-07", "2026-01-08", "2026-08-07");

  @TempDir Path folder;
  private Jdbi jdbi = Jdbi.create("jdbc:none");
  private Workflow monthly = TestWorkflow.tried(0, Duration.ZERO);

  @BeforeEach
  void closeTheOtherMonths() {
    Settings settings = Settings.load(new Home(folder));
    jdbi = Ledgers.open(settings);
    monthly = NamedWorkflow.find("test", "monthly", settings);
    List<RunKey> others =
        plan(false).missing().stream().filter(run -> !MISSING.contains(run.logicalDate())).toList();
    finish(others.get(0));
    jdbi.useHandle(
        handle -> handle.execute("update runs set started_at = '2026-11-22T07:59:46.000Z'"));
    ledger().doneBy(others.get(0), others, "Each took fourteen seconds.");
  }

  @Test
  void ofTwentyFourMonthsTheThreeThatAreMissingAreListedAndRunTogether() {
    CommandRun plan = backfill("--format", "csv");
    assertThat(plan.out().lines().filter(line -> line.endsWith(",plan,to be run"))).hasSize(3);
    assertThat(plan.out().lines().filter(line -> line.endsWith(",plan,done"))).hasSize(21);
    assertThat(plan.out().lines())
        .containsSubsequence(
            "runs,3,run,monthly@2025-02-07",
            "runs,3,due,2025-02-07 07:00",
            "runs,3,status,missing",
            "runs,3,plan,to be run",
            "batch,2,item,runs_to_be_run",
            "batch,2,value,3",
            "batch,3,item,done_in_one_batch_by",
            "batch,3,value,monthly@2026-08-07",
            "batch,6,item,time_estimated",
            "batch,6,value,14s",
            "batch,7,value,nothing was run yet: --yes runs it");
    assertThat(plan(false).order("data team").orElseThrow().arguments())
        .startsWith("run", "--home")
        .containsSubsequence("--workflow", "monthly", "--logical-date", "2026-08-07")
        .endsWith(
            "--also", "2025-02-07", "--also", "2026-01-08", "--note", "Made up for by data team.");
  }

  @Test
  void whenNothingIsMissingNothingIsRun() {
    MISSING.forEach(date -> finish(new RunKey("monthly", date)));
    CommandRun again = backfill("--yes");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("nothing is to be run");
  }

  @Test
  void aClosedYearIsLeftAloneUntilItIsReopened() {
    finish(new RunKey("yearly", "2025-03-31"));
    assertThat(plan(false).missing())
        .extracting(RunKey::logicalDate)
        .containsExactly("2026-01-08", "2026-08-07");
    assertThat(backfill().out())
        .containsPattern("monthly@2025-02-07 .* left: its year is closed, --reopen runs it");
    Backfill reopening = plan(true);
    assertThat(reopening.missing()).hasSize(3);
    assertThat(reopening.reopened()).containsExactly(new CollectionYear(2025));
    assertThat(reopening.order("data team").orElseThrow().arguments())
        .endsWith("Made up for by data team. Reopened: 2024/25.");
  }

  @Test
  void aRunThatFailedIsMadeUpForAndOneThatIsHeldWaitsForAPerson() {
    try (ActiveRun failed = begin(new RunKey("monthly", "2026-01-08"))) {
      failed.failed("Cannot stage: the disk is full. Make room.");
    }
    try (ActiveRun held = begin(new RunKey("monthly", "2026-08-07"))) {
      held.held("change: 1 found");
    }
    assertThat(plan(false).missing())
        .extracting(RunKey::logicalDate)
        .containsExactly("2025-02-07", "2026-01-08");
    assertThat(plan(false).runs())
        .filteredOn(run -> run.outlook() == Outlook.HELD)
        .extracting(run -> run.key().logicalDate())
        .containsExactly("2026-08-07");
  }

  @Test
  void whatIsNotDueYetIsNotMissing() {
    Backfill year =
        Backfill.plan(
            monthly, FIRST, LocalDate.of(2027, 6, 30), ledger(), CommandRun.CLOCK.instant(), false);
    assertThat(year.runs()).hasSize(24);
  }

  private CommandRun backfill(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("backfill", "monthly", "--from", FIRST.toString(), "--to", LAST.toString()));
    all.addAll(List.of(more));
    return CommandRun.in(folder, all.toArray(String[]::new));
  }

  private Backfill plan(boolean reopens) {
    Instant now = CommandRun.CLOCK.instant();
    return Backfill.plan(monthly, FIRST, LAST, ledger(), now, reopens);
  }

  private RunLedger ledger() {
    return new RunLedger(jdbi, CommandRun.CLOCK);
  }

  private ActiveRun begin(RunKey key) {
    return ((RunStart.Started) ledger().start(key)).run();
  }

  private void finish(RunKey key) {
    try (ActiveRun run = begin(key)) {
      run.done(Optional.empty(), Optional.empty());
    }
  }
}

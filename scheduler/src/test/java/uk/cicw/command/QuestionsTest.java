package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.PrunedReleases;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.release.Releases;

/** Trend, benchmark and SQL on a real release of a synthetic council of ten children. */
class QuestionsTest {
  private final Path home = SmallRelease.home();

  @Test
  void theTrendOfAYearStandsBesideItsNumeratorAndInterval() {
    CommandRun trend =
        CommandRun.in(home, "trend", "three_plus_placements_pct", "--from", "2022", "--to", "2023");
    assertThat(trend.err()).isEmpty();
    assertThat(trend.out())
        .isEqualTo(
            """
            Three or more placements in the period
            period_label  area_code  area_label          numerator  denominator  value  status  lower_limit  upper_limit  break_label  is_synthetic
            ------------  ---------  ------------------  ---------  -----------  -----  ------  -----------  -----------  -----------  ------------
            2021/22       E06000013  North Lincolnshire          0           10    0.0  value           0.0         27.8               true
            2022/23       E06000013  North Lincolnshire          1            9   11.1  value           2.0         43.5               true
            North Lincolnshire, 2022/23: no significant change on the year before, no significant change over 2 years (Mann and Kendall, 95 %).
            Synthetic data: it stands for no real child.
            """);
  }

  @Test
  void asKnownInAprilTheMovesLearntInMayAreNotCounted() {
    assertThat(csv("trend", "three_plus_placements_pct", "--from", "2023", "--to", "2023"))
        .contains("2022/23,E06000013,North Lincolnshire,1,9,");
    assertThat(
            csv(
                "trend",
                "three_plus_placements_pct",
                "--from",
                "2023",
                "--to",
                "2023",
                "--known-at",
                "2023-04-30"))
        .contains("2022/23,E06000013,North Lincolnshire,0,");
  }

  @Test
  void monthEndsCanBeAskedFor() {
    String id = releaseId();
    assertThat(
            csv(
                "trend",
                "cla_count",
                "--period-kind",
                "month_end",
                "--from",
                "2022-12",
                "--to",
                "2023-01"))
        .isEqualTo(
            """
            period_label,area_code,area_label,numerator,denominator,value,status,lower_limit,upper_limit,break_label,is_synthetic,source_release
            December 2022,E06000013,North Lincolnshire,10,,10,value,,,,true,%1$s
            January 2023,E06000013,North Lincolnshire,9,,9,value,,,,true,%1$s
            """
                .formatted(id));
  }

  @Test
  void anIndicatorOrAKindThatIsNotThereIsAnsweredWithWhatThereIs() {
    assertThat(CommandRun.in(home, "trend", "cla_cuont").err())
        .startsWith("Cannot show the trend of cla_cuont: there is no such indicator. There are: ")
        .contains("cla_count, ");
    assertThat(CommandRun.in(home, "trend", "cla_count", "--period-kind", "academic_year").err())
        .isEqualTo(
            """
            Cannot show cla_count by academic_year: it is defined by financial_year, month_end. Choose one of these with --period-kind.
            """);
    assertThat(CommandRun.in(home, "trend", "cla_count", "--area", "E09000001").err())
        .isEqualTo(
            """
            Cannot show cla_count of E09000001: the release holds no such area. See `cicw sql "select distinct area_code, area_label from trend_series"`.
            """);
    assertThat(csv("trend", "cla_count", "--area", "E06000013", "--from", "2023", "--to", "2023"))
        .hasLineCount(2)
        .contains("\n2022/23,E06000013,North Lincolnshire,9,,9,value,");
  }

  @Test
  void whatIsOnlyPublishedIsToldUnderItsOwnName() {
    String[] ofEngland = {"ks4_five_a_star_c_em_as_returned_pct", "--area", "E92000001"};
    assertThat(CommandRun.in(home, "trend", ofEngland[0], ofEngland[1], ofEngland[2]).out())
        .startsWith("ks4_five_a_star_c_em_as_returned_pct, published and not worked out here\n")
        .contains("2010/11       E92000001  England           643         5041   12.8  value");
    assertThat(
            CommandRun.in(
                    home, "benchmark", "--indicator", ofEngland[0], ofEngland[1], ofEngland[2])
                .out())
        .contains("England  2010/11        643         5041   12.8");
  }

  @Test
  void theBenchmarkOfAYearHoldsEveryIndicatorOnce() {
    String benchmark = CommandRun.in(home, "benchmark", "--period", "2023").out();
    assertThat(benchmark)
        .contains("North Lincolnshire  2022/23          1            9   11.1    2.0   43.5  value")
        .contains("\nRelease " + releaseId() + ". Neighbours: model '2025', median.\n")
        .endsWith("Synthetic data: it stands for no real child.\n");
    assertThat(benchmark.lines().filter(line -> line.startsWith("three_plus_placements_pct")))
        .hasSize(1);
    assertThat(csv("benchmark", "--period", "2023"))
        .startsWith("indicator_id,area_code,area_label,period_kind,")
        .contains("\ncla_count,E06000013,North Lincolnshire,financial_year,2022-04-01,2023-03-31,");
  }

  @Test
  void theBenchmarkOfOneIndicatorStandsBesideTheNeighboursAskedFor() {
    assertThat(csv("benchmark", "--indicator", "cla_rate_per_10000", "--average", "mean"))
        .startsWith("indicator_id,area_code,")
        .contains(",neighbour_model,neighbours_mean,neighbours_count,significance_neighbours\n")
        .contains("\ncla_rate_per_10000,E06000013,North Lincolnshire,financial_year,2022-04-01,")
        .contains(",2025,65,5,lower\n");
    assertThat(csv("benchmark", "--indicator", "cla_rate_per_10000", "--neighbours", "in-force"))
        // Lincolnshire, Doncaster and North Northamptonshire
        .contains(",2021,64,3,lower\n");
  }

  @Test
  void theBenchmarkOfAnotherAreaIsThatOfThePublishedStatistics() {
    assertThat(
            CommandRun.in(
                    home, "benchmark", "--indicator", "cla_rate_per_10000", "--area", "E10000019")
                .out())
        .contains("Lincolnshire  2022/23");
  }

  @Test
  void aModelOrAReleaseThatIsNotThereIsAnsweredWithWhatThereIs() {
    assertThat(CommandRun.in(home, "benchmark", "--neighbours", "2030").err())
        .isEqualTo(
            "Cannot compare with the neighbours of model 2030: there is no such model."
                + " There are: 2025, 2021, and in-force.\n");
    assertThat(CommandRun.in(home, "benchmark", "--release", "release-1999").err())
        .startsWith("Cannot show the benchmark as of release-1999: no such release of statistics");
    assertThat(CommandRun.in(home, "benchmark", "--indicator", "cla_cuont").err())
        .startsWith("Cannot show the benchmark of cla_cuont: there is no such indicator.");
  }

  @Test
  void theBenchmarkOfAMonthHoldsFiguresOfMonthEnds() {
    assertThat(csv("benchmark", "--period", "2023-01"))
        .contains("\ncla_count,E06000013,North Lincolnshire,month_end,2023-01-01,2023-01-31,");
  }

  @Test
  void sqlAnswersAndCanNotWrite() {
    assertThat(
            CommandRun.in(
                    home,
                    "sql",
                    "select count(*) as children from dim_children",
                    "--format",
                    "json")
                .out())
        .isEqualTo(
            """
            [ {
              "children" : 10
            } ]
            """);
    CommandRun refused = CommandRun.in(home, "sql", "delete from dim_children");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).startsWith("Cannot answer: ").contains("read-only");
  }

  @Test
  void releasesAreListedAndShown() throws Exception {
    Releases releases = new Releases(home.resolve("releases"), CommandRun.CLOCK);
    String id = releases.list().get(0).releaseId();
    confirm(id, new RunKey("yearly", "2026-03-31"));
    assertThat(csv("releases", "list"))
        .isEqualTo(
            """
            release,state,published_at,extracts,is_synthetic,snapshot_of
            %s,live,2026-11-22 08:00,8,true,yearly@2026-03-31
            """
                .formatted(id));
    assertThat(csv("releases", "show", id))
        .startsWith("part,name,detail\nrelease,%s,published 2026-11-22T08:00:00".formatted(id))
        .contains("\ngate,keys,keys: passed\n", "\nfile,analyst-%s.duckdb,".formatted(id));
    assertThat(CommandRun.in(home, "releases", "rollback", id).exitCode()).isZero();
    assertThat(CommandRun.in(home, "releases", "show", "2001-01-01-00000000").err())
        .startsWith("Cannot find release 2001-01-01-00000000");
  }

  @Test
  void aPrunedReleaseIsSaidToBeGoneAndSinceWhen() {
    new PrunedReleases(Ledgers.open(Settings.load(new Home(home))), CommandRun.CLOCK)
        .add("2024-05-02-0a1b2c3d", "2024-05-02T04:40:00Z", new RunKey("retention", "2026-11-21"));
    for (String verb : List.of("rollback", "show")) {
      CommandRun refused = CommandRun.in(home, "releases", verb, "2024-05-02-0a1b2c3d");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .contains(
              " 2024-05-02-0a1b2c3d: it was pruned on 2026-11-22 08:00 by retention@2026-11-21."
                  + " `cicw releases list` names what is kept; a backup from before may have it.");
    }
  }

  @Test
  void aBackupNeedsAFolderAndARestoreABackup() {
    assertThat(CommandRun.in(home, "backup").err())
        .startsWith("Cannot back up: no folder is named.");
    CommandRun refused = CommandRun.in(home, "restore", home.resolve("nowhere").toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("nowhere");
  }

  /** A run without news: the release says what it took in. */
  private void confirm(String releaseId, RunKey key) {
    RunLedger ledger = new RunLedger(Ledgers.open(Settings.load(new Home(home))), CommandRun.CLOCK);
    try (ActiveRun run = ((RunStart.Started) ledger.start(key)).run()) {
      run.done(Optional.of(releaseId), Optional.empty());
    }
  }

  private String releaseId() {
    return csv("sql", "select release_id from release_label")
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private String csv(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--format";
    all[arguments.length + 1] = "csv";
    CommandRun run = CommandRun.in(home, all);
    assertThat(run.err()).isEmpty();
    return run.out().replace("\r\n", "\n");
  }
}

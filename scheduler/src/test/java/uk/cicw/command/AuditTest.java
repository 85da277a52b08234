package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who looked at children from the command line, as the audit log has it. */
class AuditTest {
  private static final String ME = System.getProperty("user.name");

  @TempDir Path folder;

  private static String last(String way, String... more) {
    String[] arguments = {"audit", "--way", way, "--last", "1", "--format", "csv"};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.in(SmallRelease.home(), all).out();
  }

  @Test
  void aDrillIsWrittenDownWithItsIndicatorPeriodAndRows() {
    CommandRun.in(
        SmallRelease.home(),
        "drill",
        "three_plus_placements_pct",
        "--period",
        "2023",
        "--area",
        "E06000013");
    assertThat(last("drill"))
        .contains("," + ME + ",,,local,drill,")
        .endsWith(",three_plus_placements_pct,9,0,done,2023-01-01 to 2023-12-31 of E06000013\r\n");
  }

  @Test
  void aStatementIsWrittenDownWithItsTablesAndItsTextApart() {
    String sql =
        "with late as (select * from fact_reviews) select child_id from fact_placements"
            + " where child_id = 'child2' union select child_id from late";
    CommandRun.in(SmallRelease.home(), "sql", sql);
    assertThat(last("sql")).contains("\"fact_placements, fact_reviews\"").doesNotContain("child2");
    assertThat(last("sql", "--statements")).contains("child_id = 'child2'");
    assertThat(last("audit")).endsWith("done,texts of statements\r\n");
    CommandRun.in(SmallRelease.home(), "sql", "select nope from trend_series");
    assertThat(last("sql")).containsPattern(",trend_series,0,[0-9]+,failed,\r\n$");
    CommandRun.in(
        SmallRelease.home(), "sql", "select 1 from trend_series_as_known(date '2024-04-30')");
    assertThat(last("sql")).contains(",trend_series_as_known,");
    CommandRun.in(SmallRelease.home(), "sql", "show tables");
    assertThat(last("sql")).contains(",done,");
  }

  @Test
  void aFigureThatNamesNoChildIsNotWrittenDown() {
    String before = CommandRun.in(SmallRelease.home(), "audit", "--last", "100000").out();
    CommandRun.in(SmallRelease.home(), "trend", "cla_count");
    assertThat(CommandRun.in(SmallRelease.home(), "audit", "--last", "100000").out())
        .isEqualTo(before);
  }

  @Test
  void aLogThatWasChangedIsNotWholeAndSaysWhere() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    CommandRun.in(home, "users", "add", "chair", "--role", "board");
    CommandRun.in(home, "users", "disable", "chair");
    CommandRun whole = CommandRun.in(home, "audit", "verify");
    assertThat(whole.out()).startsWith("The log is whole: 2 entries in ");
    assertThat(whole.exitCode()).isZero();
    String noted = whole.out().strip().substring(whole.out().strip().length() - 64);
    assertThat(CommandRun.in(home, "audit", "verify", "--noted", noted).exitCode()).isZero();
    Path file = folder.resolve("home-audit").resolve("audit-2026-11.jsonl");
    Files.writeString(file, Files.readString(file).replace("added chair", "added nobody"));
    CommandRun broken = CommandRun.in(home, "audit", "verify");
    assertThat(broken.out())
        .startsWith(
            "ALTERED audit-2026-11.jsonl line 1: its hash is not that of what it says.\n"
                + "The log is not whole: 2 entries in ");
    assertThat(broken.exitCode()).isEqualTo(1);
  }
}

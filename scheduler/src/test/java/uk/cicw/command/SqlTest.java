package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL on the command line, and what people take away. */
class SqlTest {
  private static final String MIXED =
      """
      select area_label, period_end, sum(numerator) as children, value, is_synthetic,
        cast(12.345 as decimal(12, 3)) as miles, break_label, numerator as children
      from trend_series
      where indicator_id = 'cla_count' and period_kind = 'month_end' and source_release is null
        and period_end = date '2023-01-31'
      group by all""";

  @TempDir Path folder;

  @Test
  void parquetKeepsTheTypes() throws Exception {
    Path file = folder.resolve("answer.parquet");
    assertThat(sql(MIXED, "--output", file.toString()).out()).isEqualTo("1 rows in " + file + "\n");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      try (ResultSet types =
          statement.executeQuery(
              "select string_agg(column_type, ' ') from (describe from '" + file + "')")) {
        types.next();
        assertThat(types.getString(1))
            .isEqualTo("VARCHAR DATE DECIMAL(38,0) DOUBLE BOOLEAN DECIMAL(12,3) VARCHAR INTEGER");
      }
      try (ResultSet row = statement.executeQuery("from '" + file + "'")) {
        row.next();
        assertThat(row.getString("area_label")).isEqualTo("North Lincolnshire");
        assertThat(row.getString("period_end")).isEqualTo("2023-01-31");
        assertThat(row.getInt("children_2")).isEqualTo(9);
        assertThat(row.getString("miles")).isEqualTo("12.345");
        assertThat(row.getString("break_label")).isNull();
      }
    }
  }

  @Test
  void aWorkbookHasTypedCellsAndTheStatement() throws Exception {
    Path file = folder.resolve("answer.xlsx");
    assertThat(sql(MIXED, "--output", file.toString()).exitCode()).isZero();
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(1)).isEqualTo("period_end");
      Row row = rows.get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCellAsDate(1)).map(Object::toString).contains("2023-01-31T00:00");
      assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
      assertThat(row.getCellAsNumber(2).map(Number::intValue)).contains(9);
      assertThat(row.getCellAsBoolean(4)).contains(true);
      assertThat(workbook.getSheet(1).orElseThrow().read().get(0).getCellText(0))
          .startsWith("select area_label");
    }
  }

  @Test
  void whatNoScreenShowsNeedsAFile() {
    CommandRun refused = sql("select 1", "--format", "parquet");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("Cannot show parquet on a screen");
  }

  @Test
  void anAnswerThatFailsLeavesTheFileThatWasThere() throws Exception {
    Path file = Files.writeString(folder.resolve("answer.csv"), "before");
    assertThat(sql("select 1 as a, x", "--output", file.toString()).exitCode()).isEqualTo(1);
    assertThat(file).hasContent("before");
    assertThat(sql("select 1 as a", "--output", file.toString()).exitCode()).isZero();
    assertThat(Files.readString(file)).isEqualToIgnoringNewLines("a1");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void severalStatementsAreAnsweredUpToTheFirstThatIsRefused() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("questions.sql"),
            "select 1 as one;\n-- and\nselect 2 as two; select nope; select 4 as four;");
    CommandRun run = CommandRun.in(SmallRelease.home(), "sql", "--file", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("one", "two").doesNotContain("four");
    assertThat(run.err()).startsWith("Cannot answer statement 3: Binder Error");
    assertThat(sql("select 1; select 2", "--output", "x.csv").err())
        .startsWith("Cannot write x.csv: there are 2 statements");
  }

  @Test
  void workedQuestionsAreListedAndRun() {
    assertThat(CommandRun.in(SmallRelease.home(), "sql", "--questions").out())
        .contains("three_or_more_moves  ", "Which children in care have had three or more");
    assertThat(
            CommandRun.in(
                    SmallRelease.home(),
                    "sql",
                    "--question",
                    "month_end_stock_by_placement",
                    "--format",
                    "csv")
                .out())
        .startsWith("day,placement,children")
        .contains("2024-03-31,Foster placement with another carer,9");
    assertThat(CommandRun.in(SmallRelease.home(), "sql", "--question", "nope").err())
        .startsWith("Cannot run question nope: there is no such.");
  }

  private static CommandRun sql(String statement, String... options) {
    return CommandRun.in(
        SmallRelease.home(),
        Stream.concat(Stream.of("sql", statement), Stream.of(options)).toArray(String[]::new));
  }
}

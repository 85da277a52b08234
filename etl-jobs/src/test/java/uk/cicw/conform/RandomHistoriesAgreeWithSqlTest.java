package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/** The facts of random returns are those that DuckDB finds by SQL of its own. */
class RandomHistoriesAgreeWithSqlTest {

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103})
  void on_every_fact(long seed) throws SQLException {
    Given given = RandomHistories.of(seed, 150);
    List<TableRow> rows = new ArrayList<>(given.facts());
    given.rowsByChild().values().forEach(rows::addAll);
    try (FactOracle oracle = new FactOracle()) {
      for (KnownExtract extract : given.extracts()) {
        oracle.addVersion(extract, Given.AUTHORITY);
      }
      for (KeptTable table : Staging.TABLES) {
        fill(oracle, table, rows);
      }
      for (KeptTable table : Facts.ABOUT_CHILDREN) {
        fill(oracle, table, rows);
      }

      assertThat(oracle.differences()).isEmpty();
    }
  }

  private static void fill(FactOracle oracle, KeptTable table, List<TableRow> rows)
      throws SQLException {
    oracle.createEmpty(table);
    DuckDBConnection duckdb = oracle.connection().unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duckdb.createAppender(table.name())) {
      for (TableRow row : rows) {
        if (row.table().equals(table.name())) {
          append(appender, row);
        }
      }
    }
  }

  private static void append(DuckDBAppender appender, TableRow row) throws SQLException {
    appender.beginRow();
    for (@Nullable Object value : row.values()) {
      if (value == null) {
        appender.appendNull();
      } else if (value instanceof String text) {
        appender.append(text);
      } else if (value instanceof Integer number) {
        appender.append(number);
      } else if (value instanceof LocalDate date) {
        appender.append(date);
      } else if (value instanceof Boolean flag) {
        appender.append(flag);
      } else {
        appender.append((BigDecimal) value);
      }
    }
    appender.endRow();
  }
}

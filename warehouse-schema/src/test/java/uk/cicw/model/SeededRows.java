package uk.cicw.model;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/** Rows of facts on their way into a warehouse, with the days between which they were believed. */
final class SeededRows implements AutoCloseable {
  private final FactWarehouse warehouse;
  private final Random random;
  private final Map<String, DuckDBAppender> appenders = new HashMap<>();

  SeededRows(FactWarehouse warehouse, Random random) {
    this.warehouse = warehouse;
    this.random = random;
  }

  /** Learnt some weeks after it happened; one row in five was learnt otherwise later. */
  void known(KeptTable table, LocalDate happened, @Nullable Object... values) throws SQLException {
    LocalDate from = happened.plusDays(random.nextInt(90));
    LocalDate to = random.nextInt(5) == 0 ? from.plusDays(1 + random.nextInt(700)) : null;
    @Nullable Object[] row = new @Nullable Object[values.length + 4];
    System.arraycopy(values, 0, row, 0, values.length);
    row[values.length] = from;
    row[values.length + 1] = to;
    row[values.length + 2] = "extract";
    row[values.length + 3] = 1;
    append(table, row);
  }

  void append(KeptTable table, @Nullable Object... row) throws SQLException {
    DuckDBAppender appender = appenders.get(table.name());
    if (appender == null) {
      appender = warehouse.connection().unwrap(DuckDBConnection.class).createAppender(table.name());
      appenders.put(table.name(), appender);
    }
    appender.beginRow();
    for (int i = 0; i < row.length; i++) {
      append(appender, table.columns().get(i), row[i]);
    }
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, Column column, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    switch (column.type()) {
      case TEXT, CODE -> appender.append((String) value);
      case DATE -> appender.append((LocalDate) value);
      case INTEGER -> appender.append((Integer) value);
      case BOOLEAN -> appender.append((Boolean) value);
      case DECIMAL -> appender.append(BigDecimal.valueOf((Double) value).setScale(3));
    }
  }

  @Override
  public void close() throws SQLException {
    for (DuckDBAppender appender : appenders.values()) {
      appender.close();
    }
  }
}

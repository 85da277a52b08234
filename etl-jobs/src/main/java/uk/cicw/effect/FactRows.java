package uk.cicw.effect;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;

/** Takes rows of facts into the tables of a DuckDB database. */
final class FactRows implements AutoCloseable {
  private final Connection connection;
  private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();

  FactRows(Connection connection) {
    this.connection = connection;
  }

  void add(TableRow row) throws SQLException {
    DuckDBAppender appender = appenders.get(row.table());
    if (appender == null) {
      appender =
          connection
              .unwrap(DuckDBConnection.class)
              .createAppender(connection.getSchema(), row.table());
      appenders.put(row.table(), appender);
    }
    appender.beginRow();
    for (Object value : row.values()) {
      append(appender, value);
    }
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof LocalDate date) {
      appender.append(date);
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof BigDecimal number) {
      appender.append(number);
    } else if (value instanceof Boolean flag) {
      appender.append(flag.booleanValue());
    } else {
      appender.append(value.toString());
    }
  }

  @Override
  public void close() throws SQLException {
    for (DuckDBAppender appender : appenders.values()) {
      appender.close();
    }
  }
}

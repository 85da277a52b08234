package uk.cicw.rules;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.Column;

/** Takes the rows of one table as text. */
public final class RowLoader implements AutoCloseable {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final List<Column> columns;
  private final DuckDBAppender appender;

  RowLoader(Connection connection, DeliveredTable table) throws SQLException {
    this.columns = table.extract().columns();
    this.appender =
        connection
            .unwrap(DuckDBConnection.class)
            .createAppender(connection.getSchema(), table.name());
  }

  /**
   * @param rowNumber counts the rows of the table in the file from 1
   * @param values by declared column name; what is not there is null
   */
  public void add(long rowNumber, Map<String, @Nullable String> values) throws SQLException {
    appender.beginRow().append(rowNumber);
    for (Column column : columns) {
      String value = values.get(column.name());
      append(column, value == null ? null : value.strip());
    }
    appender.endRow();
  }

  private void append(Column column, @Nullable String text) throws SQLException {
    switch (column.type()) {
      case DATE -> date(text);
      case INTEGER, DECIMAL -> number(text);
      case TEXT, CODE, BOOLEAN -> {}
    }
    appender.append(text);
  }

  private void date(@Nullable String text) throws SQLException {
    int day = text == null ? StrictDate.NONE : StrictDate.epochDay(text);
    if (day == StrictDate.NONE) {
      appender.appendNull();
    } else {
      appender.appendEpochDays(day);
    }
  }

  private void number(@Nullable String text) throws SQLException {
    if (text == null || !NUMBER.matcher(text).matches()) {
      appender.appendNull();
    } else {
      appender.append(Double.parseDouble(text));
    }
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}

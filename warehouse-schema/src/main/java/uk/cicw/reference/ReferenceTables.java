package uk.cicw.reference;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/**
 * Creates the reference dimensions in a DuckDB database; the same rows in the same order always.
 */
public final class ReferenceTables {

  /**
   * Creates, fills and describes every dimension; fails if one is already there. The parameters
   * have their defaults, and a council has added nothing yet.
   */
  public static void install(Connection connection) throws SQLException {
    Parameters.install(connection);
    for (Dimension dimension : dimensions()) {
      install(connection, dimension.table(), dimension.rows());
    }
    install(connection, Reference.TARGETS, List.of());
  }

  /**
   * Creates, fills and describes one dimension.
   *
   * @param rows cells in the order of the declaration, empty where there is none
   */
  public static void install(Connection connection, KeptTable table, List<List<String>> rows)
      throws SQLException {
    create(connection, table);
    fill(connection, table, rows);
    declareKey(connection, table);
  }

  /** Where no part of it may be missing, which is what DuckDB asks of a key. */
  private static void declareKey(Connection connection, KeptTable table) throws SQLException {
    boolean isComplete =
        table.columns().stream()
            .filter(column -> table.key().contains(column.name()))
            .allMatch(Column::required);
    if (isComplete) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "alter table %s add primary key (%s)"
                .formatted(table.name(), String.join(", ", table.key())));
      }
    }
  }

  static List<Dimension> dimensions() {
    Stream<Dimension> files =
        Reference.TABLES.stream().map(table -> new Dimension(table, ReferenceFile.rows(table)));
    Stream<Dimension> lists = Stream.concat(files, CodeDimensions.all().stream());
    return Stream.concat(lists, Stream.of(RuleDimension.dimension())).toList();
  }

  private static void create(Connection connection, KeptTable table) throws SQLException {
    String columns =
        table.columns().stream().map(ReferenceTables::declared).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table %s (%s)".formatted(table.name(), columns));
      statement.execute("comment on table %s is '%s'".formatted(table.name(), table.grain()));
      for (Column column : table.columns()) {
        statement.execute(
            "comment on column %s.%s is '%s'"
                .formatted(table.name(), column.name(), column.meaning()));
      }
    }
  }

  private static String declared(Column column) {
    return column.name() + " " + column.type().sql() + (column.required() ? " not null" : "");
  }

  /**
   * Adds rows to a dimension.
   *
   * @param rows cells in the order of the declaration, empty where there is none
   */
  static void fill(Connection connection, KeptTable table, List<List<String>> rows)
      throws SQLException {
    DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duckdb.createAppender(table.name())) {
      for (List<String> row : rows) {
        appender.beginRow();
        for (int i = 0; i < row.size(); i++) {
          append(appender, table.columns().get(i), row.get(i));
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, Column column, String value)
      throws SQLException {
    if (value.isEmpty()) {
      appender.appendNull();
      return;
    }
    switch (column.type()) {
      case TEXT, CODE -> appender.append(value);
      case INTEGER -> appender.append(Integer.parseInt(value));
      case BOOLEAN -> appender.append(Boolean.parseBoolean(value));
      case DATE -> appender.append(LocalDate.parse(value));
      case DECIMAL -> appender.append(new BigDecimal(value).setScale(3));
    }
  }

  private ReferenceTables() {}
}

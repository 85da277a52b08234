package uk.cicw.model;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.cicw.reference.Parameters;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.schema.Column;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.statistics.Statistics;

/** A DuckDB database in memory with the tables that models stand on. */
public final class FactWarehouse implements AutoCloseable {
  private final Connection connection;

  private FactWarehouse(Connection connection) {
    this.connection = connection;
  }

  public static FactWarehouse open() throws SQLException {
    return open(Map.of());
  }

  static FactWarehouse open(Map<String, Integer> parameters) throws SQLException {
    FactWarehouse warehouse = new FactWarehouse(DriverManager.getConnection("jdbc:duckdb:"));
    warehouse.execute("set threads = 2");
    for (KeptTable table : Facts.TABLES) {
      warehouse.execute(
          table.columns().stream()
              .map(column -> column.name() + " " + column.type().sql())
              .collect(Collectors.joining(", ", "create table " + table.name() + " (", ")")));
    }
    ReferenceTables.install(warehouse.connection);
    Parameters.set(warehouse.connection, parameters);
    Statistics.install(warehouse.connection);
    return warehouse;
  }

  public Connection connection() {
    return connection;
  }

  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Adds a row; what a required column is not given is filled with a value that says nothing. */
  void add(KeptTable table, Map<String, String> row) throws SQLException {
    String values =
        table.columns().stream()
            .map(column -> literal(table, column, row.get(column.name())))
            .collect(Collectors.joining(", "));
    execute("insert into %s values (%s)".formatted(table.name(), values));
  }

  private static String literal(KeptTable table, Column column, @Nullable String given) {
    if (given == null && column.required()) {
      return "'" + DefaultValues.of(table, column) + "'";
    }
    return given == null || given.isEmpty() ? "null" : "'" + given + "'";
  }

  /** The rows of a query as text, cells joined by a bar. */
  public List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

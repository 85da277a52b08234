package uk.cicw.statistics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A DuckDB database that holds the macros, as a BI tool would call them. */
final class MacroCall implements AutoCloseable {
  private final Connection connection;

  private MacroCall(Connection connection) {
    this.connection = connection;
  }

  static MacroCall open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    Statistics.install(connection);
    return new MacroCall(connection);
  }

  /** The value of an expression, its parts put in by {@link String#format}. */
  @Nullable String text(String expression, Object... parts) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select " + expression.formatted(parts))) {
      result.next();
      return result.getString(1);
    }
  }

  double number(String expression, Object... parts) throws SQLException {
    return Double.parseDouble(String.valueOf(text(expression, parts)));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

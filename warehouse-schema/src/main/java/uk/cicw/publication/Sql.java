package uk.cicw.publication;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements for either database, and what they are written with. */
final class Sql {

  /** A name as it is, whatever words and signs are in it. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String names(List<String> names) {
    return names.stream().map(Sql::name).collect(joining(", "));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Runs one statement or a script of several. */
  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs one statement that changes rows. */
  static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  /** How a row of a result becomes a value. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> select(Connection connection, Row<T> row, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.of(rows));
      }
      return all;
    }
  }

  static boolean isThere(Connection connection, String sql, String... values) throws SQLException {
    return !select(connection, row -> true, sql, values).isEmpty();
  }

  private static PreparedStatement prepared(Connection connection, String sql, String... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }

  private Sql() {}
}

package uk.cicw.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.home.Home;

/** The live releases of two homes, compared row by row. */
record TwoHomes(Home one, Home other) {
  private static final String TABLES =
      "select table_name from duckdb_tables() where database_name = 'one' order by 1";
  private static final String DIFFERENCES =
      """
      select
        (select count(*) from (from one.%1$s except all from other.%1$s))
        + (select count(*) from (from other.%1$s except all from one.%1$s)),
        (select count(*) from one.%1$s)
      """;

  /** A table and how many of its rows differ. */
  record Compared(String table, long rows, long differences) {}

  /** Every table of a file of the releases. */
  List<Compared> compared(String file) throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      attach(statement, one, file, "one");
      attach(statement, other, file, "other");
      List<Compared> compared = new ArrayList<>();
      for (String table : tables(statement)) {
        compared.add(compared(statement, table));
      }
      return compared;
    }
  }

  private static void attach(Statement statement, Home home, String file, String name)
      throws Exception {
    Path live = home.releases().resolve("live").resolve(file).toRealPath();
    if (!Files.isRegularFile(live)) {
      throw new IllegalStateException("There is no " + live);
    }
    statement.execute("attach '%s' as %s (read_only)".formatted(live, name));
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  private static Compared compared(Statement statement, String table) throws SQLException {
    try (ResultSet found = statement.executeQuery(DIFFERENCES.formatted(table))) {
      found.next();
      return new Compared(table, found.getLong(2), found.getLong(1));
    }
  }
}

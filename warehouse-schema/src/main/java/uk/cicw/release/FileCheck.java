package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.cicw.duckdb.ReadOnlyFile;
import uk.cicw.duckdb.Workbench;

/** Reads a finished file as a reader will, before it becomes one that nobody may mend. */
final class FileCheck {
  /** The tables, and the view at the end of the line, which stands on all others. */
  private static final String NAMES =
      """
      select table_name from duckdb_tables() where not internal
      union all
      select view_name from duckdb_views() where view_name = 'benchmark_live'""";

  /** Fails when a file is not closed, not readable, or holds what its audience may not see. */
  static void check(Path file, Audience audience) throws SQLException, IOException {
    try (Stream<Path> entries = Files.list(file.resolveSibling(""))) {
      if (entries.anyMatch(entry -> entry.toString().endsWith(".wal"))) {
        throw broken(file, "it was not closed, a write-ahead log lies beside it");
      }
    }
    try (Connection connection = ReadOnlyFile.open(file);
        Statement statement = connection.createStatement()) {
      for (String name : names(statement)) {
        statement.execute("select * from " + name + " limit 0");
      }
      refuseFound(file, statement, "odd_types");
      if (audience == Audience.PUBLISHED) {
        refuseFound(file, statement, "leaks");
      }
    }
  }

  private static void refuseFound(Path file, Statement statement, String question)
      throws SQLException {
    try (ResultSet found = statement.executeQuery(Workbench.sql(question))) {
      if (found.next()) {
        throw broken(file, found.getString(1));
      }
    }
  }

  private static List<String> names(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(NAMES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static IllegalStateException broken(Path file, String why) {
    return new IllegalStateException(
        "Cannot release %s: %s. Nothing was published.".formatted(file.getFileName(), why));
  }

  private FileCheck() {}
}

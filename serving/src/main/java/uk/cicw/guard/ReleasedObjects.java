package uk.cicw.guard;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a released file holds, by names in lower case, as SQL does not tell upper from lower.
 *
 * @param relations tables and views
 * @param tableMacros macros that stand where a table does
 * @param macros all others, those that DuckDB brings along, too: their text takes their place in a
 *     statement, once for each time that an argument is used
 */
public record ReleasedObjects(
    String catalog, Set<String> relations, Set<String> tableMacros, Set<String> macros) {

  /** Reads them from a file that is open. */
  public static ReleasedObjects of(Connection file) throws SQLException {
    try (Statement statement = file.createStatement()) {
      return new ReleasedObjects(
          names(statement, "select current_database()").iterator().next(),
          names(
              statement,
              """
              select table_name from duckdb_tables() where not internal
              union all
              select view_name from duckdb_views() where not internal"""),
          names(
              statement,
              """
              select function_name from duckdb_functions()
              where function_type = 'table_macro' and not internal"""),
          names(
              statement,
              "select function_name from duckdb_functions() where function_type = 'macro'"));
    }
  }

  private static Set<String> names(Statement statement, String sql) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(requireNonNull(rows.getString(1)).toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(names);
  }
}

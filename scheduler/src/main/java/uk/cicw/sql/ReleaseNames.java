package uk.cicw.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names in a release, to complete what is typed, each with what it means.
 *
 * @param relations tables and views
 * @param columns of each of them
 * @param tableMacros macros that stand where a table does, with their parameters
 * @param macros other macros, in the same way
 */
record ReleaseNames(
    Map<String, String> relations,
    Map<String, Map<String, String>> columns,
    Map<String, String> tableMacros,
    Map<String, String> macros,
    List<String> indicators) {
  private static final String RELATIONS =
      """
      select table_name, coalesce(comment, '') from duckdb_tables() where not internal
      union all
      select view_name, coalesce(comment, '') from duckdb_views() where not internal""";
  private static final String COLUMNS =
      """
      select table_name, column_name, coalesce(comment, '') from duckdb_columns()
      where not internal order by table_name, column_index""";
  private static final String MACROS =
      """
      select function_name, array_to_string(parameters, ', ')
      from duckdb_functions()
      where not internal and macro_definition is not null and function_type %s 'table_macro'""";

  static ReleaseNames of(Connection release) {
    try (Statement statement = release.createStatement()) {
      return new ReleaseNames(
          pairs(statement, RELATIONS),
          columns(statement),
          pairs(statement, MACROS.formatted("=")),
          pairs(statement, MACROS.formatted("<>")),
          indicators(statement));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the names in the release", e);
    }
  }

  private static Map<String, String> pairs(Statement statement, String sql) throws SQLException {
    Map<String, String> pairs = new LinkedHashMap<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        pairs.put(row.getString(1), row.getString(2));
      }
    }
    return pairs;
  }

  private static Map<String, Map<String, String>> columns(Statement statement) throws SQLException {
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    try (ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getString(1), name -> new LinkedHashMap<>())
            .put(row.getString(2), row.getString(3));
      }
    }
    return columns;
  }

  private static List<String> indicators(Statement statement) throws SQLException {
    List<String> indicators = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery("select distinct indicator_id from trend_series order by 1")) {
      while (row.next()) {
        indicators.add(row.getString(1));
      }
    }
    return indicators;
  }
}

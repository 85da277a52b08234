package uk.cicw.release;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.disclosure.DisclosureControl;
import uk.cicw.duckdb.Workbench;
import uk.cicw.statistics.Statistics;

/**
 * The file for everybody: tables after disclosure control, and macros of statistics. It is written
 * from an allow-list; the databases are attached as {@code analyst}, {@code published} and {@code
 * previous}, which is the analysts' file of the release before.
 */
final class PublishedFile {
  /** Dimensions that say nothing about a child. */
  private static final List<String> DIMENSIONS =
      List.of(
          "dim_authorities",
          "dim_authority_successions",
          "dim_indicator_breaks",
          "dim_indicators",
          "dim_neighbours",
          "dim_population",
          "dim_regions",
          "dim_targets",
          "release_label");

  private static final String COLUMNS =
      """
      select table_name, string_agg(column_name, ', ' order by column_index)
      from duckdb_columns() where database_name = 'analyst' group by table_name""";

  private static final String KEYS =
      """
      select table_name, array_to_string(constraint_column_names, ', ')
      from duckdb_constraints()
      where database_name = 'analyst' and constraint_type = 'PRIMARY KEY'""";

  static void write(Workbench workbench) throws SQLException {
    DisclosureControl.decide(workbench);
    workbench.run("begin");
    workbench.run(Workbench.sql("disclosure_decisions"));
    for (SeriesTable series : Series.ALL) {
      workbench.run(series.publication());
    }
    addMacros(workbench);
    copyDimensions(workbench);
    List<String> comments =
        workbench.select(Workbench.sql("published_comments"), row -> row.getString(1));
    workbench.run(String.join(";\n", comments));
    workbench.run("commit");
  }

  /** Those of statistics read no table, and so serve whoever reads this file, too. */
  private static void addMacros(Workbench workbench) throws SQLException {
    workbench.use("published");
    Statistics.install(workbench.connection());
    workbench.use("analyst");
  }

  private static void copyDimensions(Workbench workbench) throws SQLException {
    Map<String, String> columns = byTable(workbench, COLUMNS);
    Map<String, String> keys = byTable(workbench, KEYS);
    for (String table : DIMENSIONS) {
      if (!columns.containsKey(table)) {
        throw new IllegalStateException(
            "Cannot publish %s: the definitions did not install it.".formatted(table));
      }
      workbench.run(
          "create table published.main.%1$s as select %2$s from analyst.main.%1$s order by all"
              .formatted(table, columns.get(table)));
      if (keys.containsKey(table)) {
        workbench.run(
            "alter table published.main.%s add primary key (%s)".formatted(table, keys.get(table)));
      }
    }
  }

  private static Map<String, String> byTable(Workbench workbench, String sql) throws SQLException {
    Map<String, String> told = new HashMap<>();
    workbench.select(sql, row -> told.put(row.getString(1), row.getString(2)));
    return told;
  }

  private PublishedFile() {}
}

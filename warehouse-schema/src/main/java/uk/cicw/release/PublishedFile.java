package uk.cicw.release;

import java.sql.SQLException;
import java.util.List;
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
      select column_name from duckdb_columns()
      where database_name = 'analyst' and table_name = '%s' order by column_index""";

  private static final String KEY =
      """
      select array_to_string(constraint_column_names, ', ') from duckdb_constraints()
      where database_name = 'analyst' and table_name = '%s' and constraint_type = 'PRIMARY KEY'""";

  static void write(Workbench workbench) throws SQLException {
    DisclosureControl.decide(workbench);
    workbench.run("begin");
    workbench.run(Workbench.sql("disclosure_decisions"));
    for (SeriesTable series : Series.ALL) {
      workbench.run(series.publication());
    }
    addMacros(workbench);
    for (String dimension : DIMENSIONS) {
      copy(workbench, dimension);
    }
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

  private static void copy(Workbench workbench, String table) throws SQLException {
    List<String> columns = workbench.select(COLUMNS.formatted(table), row -> row.getString(1));
    if (columns.isEmpty()) {
      throw new IllegalStateException(
          "Cannot publish %s: the definitions did not install it.".formatted(table));
    }
    workbench.run(
        "create table published.main.%1$s as select %2$s from analyst.main.%1$s order by all"
            .formatted(table, String.join(", ", columns)));
    List<String> key = workbench.select(KEY.formatted(table), row -> row.getString(1));
    if (!key.isEmpty()) {
      workbench.run(
          "alter table published.main.%s add primary key (%s)".formatted(table, key.get(0)));
    }
  }

  private PublishedFile() {}
}

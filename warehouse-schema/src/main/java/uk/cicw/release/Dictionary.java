package uk.cicw.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import uk.cicw.duckdb.Workbench;

/** The data dictionary of a release, written from what its analyst file says about itself. */
final class Dictionary {
  static final String FILE = "dictionary.md";

  private record Entry(String name, String kind, String grain, List<String> columns) {}

  static String of(Workbench workbench, String releaseId) throws SQLException {
    StringBuilder text = new StringBuilder("# Data dictionary of release " + releaseId + "\n\n");
    text.append("Every table, view and table macro of the analyst file. ");
    text.append(
        "The published file holds `trend_series`, `benchmark` and the dimensions about no child, ");
    text.append("with the same columns after disclosure control.\n");
    for (Entry entry : entries(workbench)) {
      text.append("\n## ").append(entry.name()).append("\n\n");
      text.append(sentence(entry)).append("\n");
      if (!entry.columns().isEmpty()) {
        text.append("\n| column | type | meaning |\n|---|---|---|\n");
        entry.columns().forEach(text::append);
      }
    }
    return text.toString();
  }

  private static String sentence(Entry entry) {
    return entry.grain().isEmpty()
        ? "A " + entry.kind() + "."
        : "A %s: %s.".formatted(entry.kind(), entry.grain());
  }

  private static List<Entry> entries(Workbench workbench) throws SQLException {
    return workbench.select(Workbench.sql("dictionary"), row -> entry(workbench, row));
  }

  private static Entry entry(Workbench workbench, ResultSet row) throws SQLException {
    String name = row.getString("name");
    String columns =
        """
        select column_name, data_type, coalesce(comment, '') as meaning from duckdb_columns()
        where database_name = current_database() and table_name = '%s' order by column_index"""
            .formatted(name);
    return new Entry(
        name,
        row.getString("kind"),
        row.getString("grain"),
        workbench.select(
            columns,
            column ->
                "| %s | %s | %s |\n"
                    .formatted(
                        column.getString(1),
                        column.getString(2).toLowerCase(Locale.ROOT),
                        column.getString(3).replace("|", "\\|"))));
  }

  private Dictionary() {}
}

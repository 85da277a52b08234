package uk.cicw.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import uk.cicw.duckdb.Workbench;

/** The data dictionary of a release, written from what its analyst file says about itself. */
final class Dictionary {
  static final String FILE = "dictionary.md";
  private static final String TITLE =
      """
      # Data dictionary of release %s

      Every table, view and macro of the analyst file. The published file holds `trend_series`,
      `benchmark` and the dimensions about no child, with the same columns after disclosure control.
      """;
  private static final String COLUMNS =
      """

      | column | type | meaning |
      |---|---|---|
      %s
      """;

  static String of(Workbench workbench, String releaseId) throws SQLException {
    return TITLE.formatted(releaseId)
        + String.join("", workbench.select(Workbench.sql("dictionary"), Dictionary::entry));
  }

  private static String entry(ResultSet row) throws SQLException {
    String grain = row.getString("grain");
    String kind = row.getString("kind");
    String sentence = grain.isEmpty() ? "A " + kind : "A %s: %s".formatted(kind, grain);
    String columns = row.getString("column_lines");
    return "\n## %s\n\n%s.\n".formatted(row.getString("name"), sentence)
        + (columns.isEmpty() ? "" : COLUMNS.formatted(columns));
  }

  private Dictionary() {}
}

package uk.cicw.matrix;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What BI tools ask about before they ask for rows. */
final class MetadataCalls {
  private static final String TABLE = "trend_series";

  private final ReleaseClient client;
  private final Connection connection;
  private final Outcomes outcomes;

  MetadataCalls(ReleaseClient client, Connection connection, Outcomes outcomes) {
    this.client = client;
    this.connection = connection;
    this.outcomes = outcomes;
  }

  void make() throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    outcomes.of("isValid", () -> yes(connection.isValid(5)));
    outcomes.of("isReadOnly", () -> yes(connection.isReadOnly()));
    outcomes.of("getDatabaseProductName", about::getDatabaseProductName);
    outcomes.of("getIdentifierQuoteString", about::getIdentifierQuoteString);
    outcomes.of("getCatalogs", () -> yes(!column(about.getCatalogs(), 1).isEmpty()));
    outcomes.of("getSchemas", () -> has(column(about.getSchemas(), 1), client.schema()));
    outcomes.of("getTableTypes", () -> yes(!column(about.getTableTypes(), 1).isEmpty()));
    tables(about);
    columns(about);
    keys(about);
    others(about);
  }

  private void tables(DatabaseMetaData about) {
    outcomes.of(
        "getTables",
        () -> has(column(tables(about, "%"), 3), TABLE, "benchmark", "dim_indicators"));
    outcomes.of(
        "getTables, pattern trend\\_series",
        () -> String.join(", ", column(tables(about, "trend\\_series"), 3)));
    outcomes.of("getTables, remarks", () -> said(column(tables(about, TABLE), 5)));
    if (client.hasViews()) {
      outcomes.of(
          "getTables, views",
          () ->
              has(
                  column(about.getTables(null, client.schema(), "%", new String[] {"VIEW"}), 3),
                  "cla_count",
                  "children_in_care"));
      outcomes.of("getTables, remarks of a view", () -> said(column(tables(about, "cla_count"), 5)));
      outcomes.of(
          "getColumns, remarks of a view", () -> said(column(columns(about, "cla_count"), 12)));
    }
  }

  private void columns(DatabaseMetaData about) {
    outcomes.of(
        "getColumns", () -> has(column(columns(about, TABLE), 4), "indicator_id", "period_end"));
    outcomes.of("getColumns, remarks", () -> said(column(columns(about, TABLE), 12)));
    outcomes.of(
        "getColumns, plain types",
        () -> yes(!column(columns(about, TABLE), 5).contains("1111"))); // Types.OTHER
    outcomes.of("getColumns of every table", () -> yes(!column(columns(about, "%"), 4).isEmpty()));
  }

  private void keys(DatabaseMetaData about) {
    outcomes.of(
        "getPrimaryKeys",
        () -> String.join(", ", column(about.getPrimaryKeys(null, client.schema(), TABLE), 4)));
    outcomes.of("getImportedKeys", () -> rows(about.getImportedKeys(null, client.schema(), TABLE)));
    outcomes.of("getExportedKeys", () -> rows(about.getExportedKeys(null, client.schema(), TABLE)));
    outcomes.of(
        "getCrossReference",
        () ->
            rows(
                about.getCrossReference(
                    null, client.schema(), "dim_indicators", null, client.schema(), TABLE)));
    outcomes.of(
        "getIndexInfo",
        () -> read(about.getIndexInfo(null, client.schema(), TABLE, false, true)));
    outcomes.of(
        "getBestRowIdentifier",
        () ->
            read(
                about.getBestRowIdentifier(
                    null, client.schema(), TABLE, DatabaseMetaData.bestRowSession, true)));
  }

  private void others(DatabaseMetaData about) {
    outcomes.of("getTypeInfo", () -> yes(!column(about.getTypeInfo(), 1).isEmpty()));
    outcomes.of("getFunctions", () -> read(about.getFunctions(null, null, "%")));
    outcomes.of("getProcedures", () -> read(about.getProcedures(null, null, "%")));
    outcomes.of("getUDTs", () -> read(about.getUDTs(null, null, "%", null)));
    outcomes.of(
        "getTablePrivileges",
        () -> read(about.getTablePrivileges(null, client.schema(), TABLE)));
    outcomes.of(
        "getColumnPrivileges",
        () -> read(about.getColumnPrivileges(null, client.schema(), TABLE, "%")));
    outcomes.of("getClientInfoProperties", () -> read(about.getClientInfoProperties()));
    outcomes.of("getSQLKeywords", () -> yes(about.getSQLKeywords() != null));
    outcomes.of("getNumericFunctions", () -> yes(about.getNumericFunctions() != null));
  }

  private ResultSet tables(DatabaseMetaData about, String pattern) throws SQLException {
    return about.getTables(null, client.schema(), pattern, null);
  }

  private ResultSet columns(DatabaseMetaData about, String table) throws SQLException {
    return about.getColumns(null, client.schema(), table, "%");
  }

  /** Whether all that should be there is. */
  private static String has(Collection<String> found, String... names) {
    TreeSet<String> missing = new TreeSet<>(List.of(names));
    missing.removeAll(found);
    return missing.isEmpty() ? "yes" : "lacks " + String.join(", ", missing);
  }

  /** Whether every row has a text. */
  private static String said(Collection<String> texts) {
    return yes(!texts.isEmpty() && !texts.contains(""));
  }

  static String yes(boolean isSo) {
    return isSo ? "yes" : "no";
  }

  /** Whether it answers at all; there may be nothing to tell. */
  private static String read(@Nullable ResultSet rows) throws SQLException {
    if (rows == null) {
      return "no result";
    }
    column(rows, 1);
    return "yes";
  }

  private static String rows(ResultSet rows) throws SQLException {
    return column(rows, 1).size() + " rows";
  }

  /** A column of a result in the order of the rows, empty texts where there is no value. */
  private static List<String> column(ResultSet rows, int number) throws SQLException {
    try (rows) {
      List<String> cells = new ArrayList<>();
      while (rows.next()) {
        String cell = rows.getString(number);
        cells.add(cell == null ? "" : cell);
      }
      return cells;
    }
  }
}

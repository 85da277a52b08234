package uk.cicw.matrix;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    outcomes.of("getDatabaseProductVersion", () -> yes(!about.getDatabaseProductVersion().isBlank()));
    outcomes.of("getDriverVersion", about::getDriverVersion);
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
    outcomes.of(
        "getTables, types",
        () -> String.join(", ", new TreeSet<>(column(tables(about, "%"), 4))));
    outcomes.of("getTables of type TABLE", () -> has(column(ofType(about, "TABLE"), 3), TABLE));
    outcomes.of("getTables, remarks", () -> said(column(tables(about, TABLE), 5)));
    if (client.hasViews()) {
      outcomes.of(
          "getTables, views",
          () ->
              has(
                  column(ofType(about, "VIEW"), 3),
                  "cla_count",
                  "starters"));
      outcomes.of("getTables, remarks of a view", () -> said(column(tables(about, "cla_count"), 5)));
      outcomes.of(
          "getColumns, remarks of a view", () -> said(column(columns(about, "cla_count"), 12)));
    }
  }

  private void columns(DatabaseMetaData about) {
    outcomes.of(
        "getColumns", () -> has(column(columns(about, TABLE), 4), "indicator_id", "period_end"));
    outcomes.of("getColumns, remarks", () -> said(column(columns(about, TABLE), 12)));
    outcomes.of("getColumns, plain types", () -> yes(!kinds(about).contains(JDBCType.OTHER)));
    outcomes.of("getColumns, in their order", () -> yes(isCounted(column(columns(about, TABLE), 17))));
    outcomes.of("getColumns, type of a text", () -> kind(about, "indicator_id"));
    outcomes.of("getColumns, type of a date", () -> kind(about, "period_end"));
    outcomes.of("getColumns, type of a double", () -> kind(about, "value"));
    outcomes.of("getColumns, type of a boolean", () -> kind(about, "is_synthetic"));
    outcomes.of("getColumns, size of a decimal", () -> decimal(about));
    outcomes.of("getColumns, nullability of a key", () -> one(about, "period_end", 18));
    outcomes.of("getColumns, nullability of a value", () -> one(about, "value", 18));
    outcomes.of("getColumns of every table", () -> yes(!column(columns(about, "%"), 4).isEmpty()));
  }

  private void keys(DatabaseMetaData about) {
    outcomes.of(
        "getPrimaryKeys",
        () -> String.join(", ", column(about.getPrimaryKeys(null, client.schema(), TABLE), 4)));
    outcomes.of(
        "getPrimaryKeys, sequence",
        () -> String.join(", ", column(about.getPrimaryKeys(null, client.schema(), TABLE), 5)));
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
    outcomes.of(
        "getVersionColumns", () -> read(about.getVersionColumns(null, client.schema(), TABLE)));
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

  private ResultSet ofType(DatabaseMetaData about, String type) throws SQLException {
    return about.getTables(null, client.schema(), "%", new String[] {type});
  }

  /** A cell of what is told of one column. */
  private String one(DatabaseMetaData about, String column, int number) throws SQLException {
    return String.join(", ", column(about.getColumns(null, client.schema(), TABLE, column), number));
  }

  private String kind(DatabaseMetaData about, String column) throws SQLException {
    return JDBCType.valueOf(Integer.parseInt(one(about, column, 5))).getName();
  }

  private List<JDBCType> kinds(DatabaseMetaData about) throws SQLException {
    return column(columns(about, TABLE), 5).stream()
        .map(code -> JDBCType.valueOf(Integer.parseInt(code)))
        .toList();
  }

  /** Digits in all, and behind the point, of the columns that have any. */
  private String decimal(DatabaseMetaData about) throws SQLException {
    try (ResultSet row = columns(about, "%")) {
      TreeSet<String> sizes = new TreeSet<>();
      while (row.next()) {
        if (row.getInt(5) == Types.DECIMAL || row.getInt(5) == Types.NUMERIC) {
          sizes.add(row.getInt(7) + " of which " + row.getInt(9));
        }
      }
      return sizes.isEmpty() ? "there is none" : String.join(", ", sizes);
    }
  }

  private static boolean isCounted(List<String> positions) {
    return positions.equals(
        IntStream.rangeClosed(1, positions.size()).mapToObj(String::valueOf).toList());
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

package uk.cicw.gateway;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables and views of a file with what is declared of them, read once when it is opened. */
record Catalogue(List<Relation> relations) {
  private static final String COLUMNS =
      """
      select
        c.table_name, coalesce(v.view_name is not null, false) as is_view, c.column_name,
        c.data_type, c.comment, c.is_nullable
      from duckdb_columns() c
      left join duckdb_views() v on v.view_name = c.table_name and not v.internal
      where not c.internal
      order by c.table_name, c.column_index""";
  private static final String KEYS =
      """
      select table_name, unnest(constraint_column_names)
      from duckdb_constraints() where constraint_type = 'PRIMARY KEY' order by table_name""";

  /**
   * A table or view.
   *
   * @param type as JDBC calls it: TABLE, VIEW
   * @param key columns of the primary key, in order
   */
  record Relation(String name, String type, List<Column> columns, List<String> key) {}

  /**
   * A column.
   *
   * @param duckdbType before it is made a {@link PlainType}
   */
  record Column(String name, String duckdbType, Optional<String> comment, boolean isNullable) {}

  static Catalogue of(Connection file) throws SQLException {
    Map<String, Relation> relations = new LinkedHashMap<>();
    try (Statement statement = file.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        String type = row.getBoolean(2) ? "VIEW" : "TABLE";
        relations
            .computeIfAbsent(
                String.valueOf(row.getString(1)),
                name -> new Relation(name, type, new ArrayList<>(), new ArrayList<>()))
            .columns()
            .add(column(row));
      }
    }
    addKeys(file, relations);
    return new Catalogue(List.copyOf(relations.values()));
  }

  private static Column column(ResultSet row) throws SQLException {
    return new Column(
        String.valueOf(row.getString(3)),
        String.valueOf(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        row.getBoolean(6));
  }

  private static void addKeys(Connection file, Map<String, Relation> relations)
      throws SQLException {
    try (Statement statement = file.createStatement();
        ResultSet row = statement.executeQuery(KEYS)) {
      while (row.next()) {
        Optional.ofNullable(relations.get(String.valueOf(row.getString(1))))
            .ifPresent(relation -> relation.key().add(text(row)));
      }
    }
  }

  private static String text(ResultSet row) {
    try {
      return String.valueOf(row.getString(2));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package uk.cicw.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file of a release says of its tables. */
record ReleaseFile(Connection connection) {
  private static final String TABLES =
      "select table_name, comment from duckdb_tables() where not internal order by table_name";
  private static final String COLUMNS =
      """
      select column_name, data_type, is_nullable, comment from duckdb_columns()
      where not internal and table_name = ? order by column_index""";
  private static final String KEY =
      """
      select unnest(constraint_column_names) from duckdb_constraints()
      where constraint_type = 'PRIMARY KEY' and table_name = ?""";

  /** All tables, in the order of their names. */
  List<ReleaseTable> tables() throws SQLException {
    List<ReleaseTable> tables = new ArrayList<>();
    for (List<Optional<String>> table :
        Sql.select(
            connection, row -> List.of(text(row.getString(1)), text(row.getString(2))), TABLES)) {
      String name = table.get(0).orElseThrow();
      tables.add(new ReleaseTable(name, table.get(1), columns(name), key(name)));
    }
    return tables;
  }

  /** The columns of the primary key of a table; empty where it has none. */
  List<String> key(String table) throws SQLException {
    return Sql.select(connection, row -> row.getString(1), KEY, table);
  }

  /** A word for all rows of a table: it changes when any of them does, and with no order. */
  String digest(String table) throws SQLException {
    return Sql.select(
            connection,
            row -> row.getString(1),
            "select count(*) || '-' || coalesce(sum(hash(t)::hugeint), 0) from %s t"
                .formatted(Sql.name(table)))
        .get(0);
  }

  private List<ReleaseColumn> columns(String table) throws SQLException {
    return Sql.select(
        connection,
        row ->
            new ReleaseColumn(
                row.getString(1),
                PostgresTypes.of(row.getString(2), table + "." + row.getString(1)),
                !row.getBoolean(3),
                text(row.getString(4))),
        COLUMNS,
        table);
  }

  private static Optional<String> text(String text) {
    return Optional.ofNullable(text).filter(words -> !words.isBlank());
  }
}

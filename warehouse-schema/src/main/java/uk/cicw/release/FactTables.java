package uk.cicw.release;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Column;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * The facts of the analyst file: materialised from pinned Parquet files, in the order of their
 * keys.
 */
final class FactTables {

  /** Creates every declared table, with what is declared about it and its columns. */
  static void create(Workbench workbench) throws SQLException {
    for (KeptTable table : Facts.TABLES) {
      workbench.run(definition(table));
      workbench.run(comments(table));
    }
  }

  /** Fills the tables that are there, but those that nothing is pinned for. */
  static void load(Workbench workbench, List<PinnedTable> pinned) throws SQLException {
    Map<String, PinnedTable> byName =
        pinned.stream().collect(Collectors.toMap(PinnedTable::name, Function.identity()));
    for (KeptTable table : Facts.TABLES) {
      PinnedTable source = byName.get(table.name());
      if (source != null && !source.files().isEmpty()) {
        workbench.run(insertion(table, source));
      }
    }
  }

  /**
   * Fills the tables that are there with what the release attached as {@code live} has, but for one
   * child.
   */
  static void copyWithout(Workbench workbench, String authority, String childId)
      throws SQLException {
    List<String> there =
        workbench.select(
            "select table_name from duckdb_tables() where database_name = 'live'",
            row -> row.getString(1));
    for (KeptTable table : Facts.TABLES) {
      // a release of an earlier build may lack a fact that was declared since
      if (there.contains(table.name())) {
        workbench.run(copy(table, authority, childId));
      }
    }
  }

  private static String copy(KeptTable table, String authority, String childId) {
    String others =
        Facts.WITH_CHILDREN.contains(table)
            ? "where not (authority_code = %s and child_id = %s)"
                .formatted(literal(authority), literal(childId))
            : "";
    String columns = String.join(", ", table.columnNames());
    return "insert into %1$s (%2$s) select %2$s from live.%1$s %3$s order by %4$s"
        .formatted(table.name(), columns, others, String.join(", ", table.key()));
  }

  private static String definition(KeptTable table) {
    return "create table %s (%s)"
        .formatted(
            table.name(), table.columns().stream().map(FactTables::column).collect(joining(", ")));
  }

  private static String column(Column column) {
    return column.name() + " " + column.type().sql() + (column.required() ? " not null" : "");
  }

  /** The folders of partitions look like columns to DuckDB, which would guess their types. */
  private static String insertion(KeptTable table, PinnedTable source) {
    String columns = String.join(", ", table.columnNames());
    String files = source.paths().stream().map(FactTables::literal).collect(joining(", "));
    return "insert into %s (%s) select %s from read_parquet([%s], hive_partitioning = false) order by %s"
        .formatted(table.name(), columns, columns, files, String.join(", ", table.key()));
  }

  /**
   * Declares the key to drivers and tools, where DuckDB allows it: no part of it may be missing.
   */
  static void declareKey(Workbench workbench, KeptTable table) throws SQLException {
    boolean isComplete =
        table.columns().stream()
            .filter(column -> table.key().contains(column.name()))
            .allMatch(Column::required);
    if (isComplete) {
      workbench.run(
          "alter table %s add primary key (%s)"
              .formatted(table.name(), String.join(", ", table.key())));
    }
  }

  private static String comments(KeptTable table) {
    return Stream.concat(
            Stream.of("comment on table %s is %s;".formatted(table.name(), literal(table.grain()))),
            table.columns().stream()
                .map(
                    column ->
                        "comment on column %s.%s is %s;"
                            .formatted(table.name(), column.name(), literal(meaning(column)))))
        .collect(joining("\n"));
  }

  private static String meaning(Column column) {
    return column
        .codeList()
        .map(list -> column.meaning() + " [code list " + list + "]")
        .orElse(column.meaning());
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private FactTables() {}
}

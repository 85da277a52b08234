package uk.cicw.publication;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A table of a release, as PostgreSQL is to hold it.
 *
 * @param grain what the release says about it
 * @param key the columns that tell its rows apart; empty where none are declared
 */
record ReleaseTable(
    String name, Optional<String> grain, List<ReleaseColumn> columns, List<String> key) {

  boolean has(String column) {
    return columnNames().contains(column);
  }

  List<String> columnNames() {
    return columns.stream().map(ReleaseColumn::name).toList();
  }

  /** The same table with this key, where it has none of its own. */
  ReleaseTable orKey(List<String> other) {
    return key.isEmpty() ? new ReleaseTable(name, grain, columns, other) : this;
  }

  /** Makes it, empty, in a schema. */
  String creation(String schema) {
    String table = Sql.name(schema) + "." + Sql.name(name);
    return "create table %s (%s);\n"
            .formatted(
                table, columns.stream().map(ReleaseColumn::definition).collect(joining(", ")))
        + (key.isEmpty()
            ? ""
            : "alter table %s add primary key (%s);\n".formatted(table, Sql.names(key)))
        + indexed().stream()
            .map(list -> "create index on %s (%s);\n".formatted(table, Sql.names(list)))
            .collect(joining())
        + comments(table);
  }

  /** A child is looked up in every table; a period over all indicators of an area. */
  private List<List<String>> indexed() {
    if (has("child_id") && key.isEmpty()) {
      return List.of(List.of("authority_code", "child_id"));
    }
    return has("area_code") && has("period_end") && key.contains("indicator_id")
        ? List.of(List.of("area_code", "period_end"))
        : List.of();
  }

  private String comments(String table) {
    return grain
            .map(text -> "comment on table %s is %s;\n".formatted(table, Sql.literal(text)))
            .orElse("")
        + columns.stream()
            .filter(column -> column.meaning().isPresent())
            .map(
                column ->
                    "comment on column %s.%s is %s;\n"
                        .formatted(
                            table,
                            Sql.name(column.name()),
                            Sql.literal(column.meaning().orElseThrow())))
            .collect(joining());
  }
}

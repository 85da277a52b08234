package uk.cicw.publication;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings one schema in line with a file of a release, within a transaction. Rows are replaced where
 * they are, so that a reader sees all of one release or all of the next, and waits for nothing. A
 * table that is new or has another form is made beside and takes its place at the end.
 */
final class SchemaLoad {
  private static final String KNOWN =
      """
      select table_name, form, content
      from cicw_access.tables known
      join pg_tables there on there.schemaname = known.schema_name
        and there.tablename = known.table_name
      where known.schema_name = ?""";
  private static final String THERE = "select tablename from pg_tables where schemaname = ?";

  private final Connection postgres;
  private final ReaderSchema schema;
  private final ReleaseFile file;
  private final List<String> loaded = new ArrayList<>();
  private final List<String> remade = new ArrayList<>();
  private long rows;

  /** How a table was made, and a digest of its rows. */
  private record Known(String form, String content) {}

  SchemaLoad(Connection postgres, ReaderSchema schema, ReleaseFile file) {
    this.postgres = postgres;
    this.schema = schema;
    this.file = file;
  }

  /** The tables whose rows were replaced, as {@code schema.table}. */
  List<String> loaded() {
    return loaded;
  }

  /** How many rows were written. */
  long rows() {
    return rows;
  }

  void load(List<ReleaseTable> tables) throws SQLException {
    Sql.run(postgres, "create schema " + schema.next());
    Map<String, Known> known = known();
    for (ReleaseTable table : tables) {
      Known now = new Known(form(table), file.digest(table.name()));
      Known before = known.remove(table.name());
      if (!now.equals(before)) {
        load(table, before != null && before.form.equals(now.form));
        writeDown(table, now);
      }
    }
    exchange(List.copyOf(known.keySet()));
  }

  private void load(ReleaseTable table, boolean isOfSameForm) throws SQLException {
    String live = live(table.name());
    if (isOfSameForm) {
      Sql.run(postgres, "delete from " + live);
    } else {
      Sql.run(postgres, form(table));
      remade.add(table.name());
    }
    rows +=
        new RowCopy(file.connection(), postgres)
            .into(isOfSameForm ? schema.live() : schema.next(), table);
    loaded.add(live);
  }

  /** All that makes a table what it is, but its rows. */
  private String form(ReleaseTable table) {
    String name = schema.next() + "." + Sql.name(table.name());
    String security =
        schema == ReaderSchema.ANALYST
            ? RowSecurity.condition(table)
                .map(condition -> RowSecurity.statements(name, condition))
                .orElse("")
            : "";
    return table.creation(schema.next())
        + security
        + "grant select on %s to %s;\n".formatted(name, schema.readers());
  }

  /** By a transaction that is open, a reader holds what it has read; so this may have to wait. */
  private void exchange(List<String> gone) throws SQLException {
    if (!remade.isEmpty() || !gone.isEmpty()) {
      List<String> there = Sql.select(postgres, row -> row.getString(1), THERE, schema.live());
      if (!there.isEmpty()) {
        Sql.run(postgres, there.stream().map(this::live).collect(joining(", ", "lock table ", "")));
      }
      for (String table : remade) {
        Sql.run(postgres, "drop table if exists " + live(table));
        Sql.run(
            postgres,
            "alter table %s.%s set schema %s"
                .formatted(schema.next(), Sql.name(table), schema.live()));
      }
      for (String table : gone) {
        Sql.run(postgres, "drop table " + live(table));
        forget(table);
      }
    }
    Sql.run(postgres, "drop schema " + schema.next());
  }

  private Map<String, Known> known() throws SQLException {
    Map<String, Known> known = new LinkedHashMap<>();
    Sql.select(
        postgres,
        row -> known.put(row.getString(1), new Known(row.getString(2), row.getString(3))),
        KNOWN,
        schema.live());
    return known;
  }

  private void writeDown(ReleaseTable table, Known now) throws SQLException {
    forget(table.name());
    Sql.run(
        postgres,
        "insert into cicw_access.tables values (?, ?, ?, ?)",
        schema.live(),
        table.name(),
        now.form,
        now.content);
  }

  private void forget(String table) throws SQLException {
    Sql.run(
        postgres,
        "delete from cicw_access.tables where schema_name = ? and table_name = ?",
        schema.live(),
        table);
  }

  private String live(String table) {
    return schema.live() + "." + Sql.name(table);
  }
}

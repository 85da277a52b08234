package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import uk.cicw.duckdb.Workbench;

/**
 * The file for analysts as somebody of one authority may have it: the rows of children, and the
 * figures before disclosure control, of that authority alone; what is published of all. Views and
 * macros are the same, over fewer rows.
 *
 * @param analyst the file of the release for analysts, which is made smaller
 * @param published the one for everybody
 */
record AuthorityFile(Path analyst, Path published, String authority) {
  /** Figures that the Department published are everybody's, whatever area they are of. */
  private static final Set<String> PUBLIC = Set.of("fact_published_figures");

  private static final String TABLES =
      """
      select
        table_name,
        table_name in (
          select table_name from duckdb_tables() where database_name = 'published') as is_published,
        bool_or(column_name = 'authority_code') as has_authority,
        bool_or(column_name = 'area_code') as has_area,
        bool_or(column_name in ('child_id', 'extract_id', 'social_worker_id')) as has_children,
        bool_or(column_name in ('numerator', 'denominator')) as has_counts,
        string_agg(column_name, ', ') filter (
          column_name in (
            select p.column_name from duckdb_columns() p
            where p.database_name = 'published' and p.table_name = c.table_name)) as shared
      from duckdb_columns() c
      where database_name = 'analyst' and not internal
        and table_name in (
          select table_name from duckdb_tables() where database_name = 'analyst' and not internal)
      group by table_name
      order by table_name""";

  /** Writes it, in one step. */
  void write(Path file) throws IOException, SQLException {
    if (Files.exists(file)) {
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (Workbench workbench = Workbench.open(file.resolveSibling("spill"))) {
      workbench.attachReadOnly(analyst, "analyst");
      workbench.attachReadOnly(published, "published");
      workbench.attachNew(part, "scoped");
      workbench.run("copy from database analyst to scoped (schema)");
      for (Table table : tables(workbench)) {
        workbench.run("insert into scoped.main.%s by name %s".formatted(table.name, rows(table)));
      }
      workbench.detach("scoped");
    }
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("r--------"));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Table> tables(Workbench workbench) throws SQLException {
    return workbench.select(
        TABLES,
        row ->
            new Table(
                String.valueOf(row.getString(1)),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                String.valueOf(row.getString(7))));
  }

  /** Which rows of a table go along; a table of which that is not known stops all. */
  private String rows(Table table) {
    if (table.isPublished && table.hasArea) {
      return figures(table);
    } else if (table.isPublished || PUBLIC.contains(table.name)) {
      return "select * from analyst.main." + table.name;
    } else if (table.hasAuthority) {
      return "select * from analyst.main.%s where authority_code = '%s'"
          .formatted(table.name, authority);
    } else if (table.hasArea) {
      return "select * from analyst.main.%s where %s".formatted(table.name, ownArea());
    } else if (table.hasChildren || table.hasCounts || !table.name.startsWith("dim_")) {
      throw new IllegalStateException(
          ("Cannot serve readers of one authority: nothing in %s tells whose its rows are. Give it"
                  + " an authority_code.")
              .formatted(table.name));
    }
    return "select * from analyst.main." + table.name;
  }

  /** The own ones as they are, those of others as they are published. */
  private String figures(Table table) {
    return """
        select * from analyst.main.%1$s where %2$s
        union all by name
        select %3$s from published.main.%1$s where not (%2$s)"""
        .formatted(table.name, ownArea(), table.shared);
  }

  private String ownArea() {
    return "area_code in (select gss_code from analyst.main.dim_authorities where authority_code = '%s')"
        .formatted(authority);
  }

  /**
   * @param shared the columns that the published file has, too
   */
  private record Table(
      String name,
      boolean isPublished,
      boolean hasAuthority,
      boolean hasArea,
      boolean hasChildren,
      boolean hasCounts,
      String shared) {}
}

package uk.cicw.release;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

/**
 * A series as a release keeps it: the table {@code name}, made from the view {@code <name>_live}
 * that defines it, and its like in the published file, after disclosure control.
 *
 * @param key the columns that tell its rows apart
 */
record SeriesTable(String name, String grain, List<String> key, List<SeriesColumn> columns) {

  /** Creates it, still empty, and says what it holds. */
  String creation() {
    return "create table %s (%s);\n".formatted(name, listed(SeriesColumn::definition))
        + "comment on table %s is '%s, as %s_live defines it';\n"
            .formatted(name, escaped(grain), name)
        + columns.stream()
            .map(
                column ->
                    "comment on column %1$s.%2$s is '%3$s';\ncomment on column %1$s_live.%2$s is '%3$s';\n"
                        .formatted(name, column.name(), escaped(column.meaning())))
            .collect(joining());
  }

  /** Fills it with what its view gives. */
  String filling() {
    return copying(name + "_live", name, "true");
  }

  /** Copies rows of a table or view of its shape into another, in the order of the key. */
  String copying(String from, String to, String which) {
    return "insert into %1$s (%2$s) select %2$s from %3$s where %4$s order by %5$s"
        .formatted(to, listed(SeriesColumn::name), from, which, keyColumns());
  }

  /** Declares the key to drivers and tools. */
  String keyDeclaration(String database) {
    return "alter table %s.main.%s add primary key (%s);\n".formatted(database, name, keyColumns());
  }

  /**
   * Lets the views that read it use the finished table for a moment instead of working it out anew.
   */
  String standIn() {
    return """
        alter view %1$s_live rename to %1$s_worked_out;
        create view %1$s_live as select * from %1$s;
        """
        .formatted(name);
  }

  String endOfStandIn() {
    return """
        drop view %1$s_live;
        alter view %1$s_worked_out rename to %1$s_live;
        """
        .formatted(name);
  }

  /** Writes it to the attached database {@code published}, from {@code analyst}. */
  String publication() {
    return """
        create table published.main.%1$s as
        select %2$s
        from analyst.main.%1$s
        join disclosure_decisions using (indicator_id, area_code, period_kind, period_end)
        order by %3$s;
        """
            .formatted(name, listed(SeriesColumn::published), keyColumns())
        + keyDeclaration("published");
  }

  private String keyColumns() {
    return String.join(", ", key);
  }

  private String listed(Function<SeriesColumn, String> part) {
    return columns.stream().map(part).collect(joining(", "));
  }

  private static String escaped(String text) {
    return text.replace("'", "''");
  }
}

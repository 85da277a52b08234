package uk.cicw.model;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A model that a release keeps as a table, since it is asked every day: the table {@code name},
 * beside the view {@code <name>_live} that defines it.
 *
 * @param order the columns by which its rows lie, and which tell them apart: first what it is asked
 *     by, last the child
 */
public record KeptModel(String name, String grain, List<String> order) {

  /** Where its header has a line {@code kept by}. */
  static Optional<KeptModel> of(Model model) {
    return Optional.ofNullable(model.header().get("kept by"))
        .map(
            columns ->
                new KeptModel(
                    model.name(), model.heading("grain"), Arrays.asList(columns.split(", "))));
  }

  /** The name of the view that defines it. */
  String view() {
    return name + "_live";
  }

  /** Puts the table, still empty, in the place of the view, which what follows then reads. */
  String inPlaceOfView() {
    return """
        alter view %1$s rename to %2$s;
        create table %1$s as select * from %2$s limit 0;
        comment on table %1$s is '%3$s, as %2$s defines it'"""
        .formatted(name, view(), grain.replace("'", "''"));
  }

  /** Works it out from the facts of the database in use. */
  public void fill(Connection connection) throws SQLException {
    fill(connection, name);
  }

  /** Puts what the view gives now into a table of this shape. */
  public void fill(Connection connection, String table) throws SQLException {
    execute(
        connection,
        "insert into %s by name select * from %s order by %s"
            .formatted(table, view(), String.join(", ", order)));
  }

  /**
   * Declares the key to drivers and tools, unless facts that a gate let through break it. It begins
   * with the child, which makes the index a third of what it is by period.
   */
  public void declareKey(Connection connection) throws SQLException {
    if (isToldApart(connection)) {
      List<String> key = new ArrayList<>(order);
      Collections.reverse(key);
      execute(
          connection,
          "alter table %s add primary key (%s)".formatted(name, String.join(", ", key)));
    }
  }

  private boolean isToldApart(Connection connection) throws SQLException {
    String twice =
        "select 1 from %s group by %s having count(*) > 1"
            .formatted(name, String.join(", ", order));
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(twice)) {
      return !found.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

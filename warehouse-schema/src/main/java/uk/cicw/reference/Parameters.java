package uk.cicw.reference;

import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.cicw.schema.KeptTable;

/**
 * What no source confirms about the indicators, each with a default: {@code
 * reference/parameters.csv}. In a database they are {@code dim_parameters}, and a macro without
 * arguments by the name of each, which the models read; so a figure never depends on a value that
 * its release does not tell.
 */
public final class Parameters {
  private static final KeptTable DECLARED =
      new KeptTable(
          "dim_parameters",
          "one row per reading of a definition that no source confirms",
          List.of("parameter"),
          List.of(
              text("parameter", "name, and the macro that gives its value").needed(),
              integer("default_value", "value where the settings say nothing").needed(),
              text("meaning", "what the value decides").needed(),
              text("source", "place in the reference that leaves it open").needed()));

  private static final KeptTable IN_USE =
      new KeptTable(
          DECLARED.name(),
          DECLARED.grain(),
          DECLARED.key(),
          List.of(
              DECLARED.columns().get(0),
              integer("parameter_value", "value that the figures were counted with").needed(),
              DECLARED.columns().get(1),
              DECLARED.columns().get(2),
              DECLARED.columns().get(3)));

  /** The names that the settings may give a value. */
  public static List<String> names() {
    return declared().stream().map(row -> row.get(0)).toList();
  }

  /** The declared parameters: name, default, meaning and source of each. */
  static List<List<String>> declared() {
    return ReferenceFile.rows(DECLARED);
  }

  /**
   * Creates {@code dim_parameters} and the macros.
   *
   * @param own values by name that take the place of defaults
   */
  public static void install(Connection connection, Map<String, Integer> own) throws SQLException {
    List<List<String>> declared = declared();
    own.keySet().forEach(name -> refuseUnknown(name, declared));
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : declared) {
      String name = row.get(0);
      String value = own.containsKey(name) ? String.valueOf(own.get(name)) : row.get(1);
      rows.add(List.of(name, value, row.get(1), row.get(2), row.get(3)));
      try (Statement statement = connection.createStatement()) {
        statement.execute("create macro %s() as %s".formatted(name, value));
        statement.execute(
            "comment on macro %s is '%s'".formatted(name, row.get(2).replace("'", "''")));
      }
    }
    ReferenceTables.install(connection, IN_USE, rows);
  }

  private static void refuseUnknown(String name, List<List<String>> declared) {
    if (declared.stream().noneMatch(row -> row.get(0).equals(name))) {
      throw new IllegalArgumentException(
          "Cannot set parameter %s: there is none of that name. The parameters are %s."
              .formatted(name, declared.stream().map(row -> row.get(0)).toList()));
    }
  }

  private Parameters() {}
}

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

  /** Creates {@code dim_parameters} and the macros, with the defaults. */
  public static void install(Connection connection) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : declared()) {
      rows.add(List.of(row.get(0), row.get(1), row.get(1), row.get(2), row.get(3)));
      define(connection, row, row.get(1));
    }
    ReferenceTables.install(connection, IN_USE, rows);
  }

  /**
   * Puts other values in the place of defaults.
   *
   * @param own values by name
   */
  public static void set(Connection connection, Map<String, Integer> own) throws SQLException {
    own.keySet().forEach(Parameters::refuseUnknown);
    for (List<String> row : declared()) {
      Integer value = own.get(row.get(0));
      if (value != null) {
        define(connection, row, value.toString());
        execute(
            connection,
            "update dim_parameters set parameter_value = %s where parameter = '%s'"
                .formatted(value, row.get(0)));
      }
    }
  }

  private static void define(Connection connection, List<String> declared, String value)
      throws SQLException {
    String name = declared.get(0);
    execute(connection, "create or replace macro %s() as %s".formatted(name, value));
    execute(
        connection,
        "comment on macro %s is '%s'".formatted(name, declared.get(2).replace("'", "''")));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void refuseUnknown(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "Cannot set parameter %s: there is none of that name. The parameters are %s."
              .formatted(name, names()));
    }
  }

  private Parameters() {}
}

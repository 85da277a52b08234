package uk.cicw.model;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Creates everything that the facts mean in a DuckDB database that holds the tables of {@code
 * uk.cicw.schema.Facts}, the reference dimensions and the macros of {@code uk.cicw.statistics}.
 *
 * <p>For each model {@code m}: view {@code m} (a series: {@code m_live}, since a release keeps the
 * table {@code m}) and table macro {@code m_as_known(known_at)}; for marts, for {@code
 * indicator_rows} and for series also {@code m_between(first_day, last_day)}, which is how a
 * snapshot of any day and a period of any length are told. And {@code dim_indicators} with {@code
 * dim_indicator_breaks}.
 */
public final class Models {
  private static final String INDICATOR_COLUMNS =
      "authority_code, child_id, period_kind, period_end, in_denominator, in_numerator, measure";

  private final List<Model> macros;
  private final List<Model> models;

  private Models(ClassLoader classPath) {
    this.macros = ModelFiles.of(Layer.MACROS, classPath);
    List<Model> found =
        Stream.of(Layer.PERIODS, Layer.MARTS, Layer.INDICATORS, Layer.COMPARATORS, Layer.SERIES)
            .flatMap(layer -> ModelFiles.of(layer, classPath).stream())
            .toList();
    List<Model> all = new ArrayList<>(found);
    all.add(IndicatorRows.of(found));
    this.models = ModelOrder.of(all);
  }

  /** Installs the models of this build. */
  public static void install(Connection connection) throws SQLException {
    install(connection, Objects.requireNonNull(Models.class.getClassLoader()));
  }

  /** The marts of this build. */
  public static List<Mart> marts() {
    ClassLoader classPath = Objects.requireNonNull(Models.class.getClassLoader());
    return ModelFiles.of(Layer.MARTS, classPath).stream().map(Mart::of).toList();
  }

  /** Installs the models that a class path holds. */
  static void install(Connection connection, ClassLoader classPath) throws SQLException {
    new Models(classPath).create(connection);
  }

  private void create(Connection connection) throws SQLException {
    for (Model macro : macros) {
      execute(connection, macro, macro.query());
      execute(connection, macro, Description.ofScalarMacro(macro));
    }
    List<Indicator> indicators =
        models.stream().filter(IndicatorRows::isIndicator).map(Indicator::of).toList();
    IndicatorTables.create(connection, indicators);
    for (Model model : models) {
      if (IndicatorRows.isOfAll(model)) {
        refuseOtherColumns(connection, indicators);
      }
      create(connection, model);
    }
    ColumnMeanings.describe(connection);
  }

  private void create(Connection connection, Model model) throws SQLException {
    for (Variant variant : variants(model)) {
      execute(connection, model, variant.definition(model, models));
      execute(connection, model, Description.of(model, variant));
    }
  }

  private static List<Variant> variants(Model model) {
    return Arrays.stream(Variant.values())
        .filter(variant -> variant != Variant.BETWEEN || isToldBetween(model))
        .toList();
  }

  /** Periods are replaced by the one asked for; the rows of all indicators hold those of each. */
  private static boolean isToldBetween(Model model) {
    return model.layer() != Layer.PERIODS && !IndicatorRows.isIndicator(model);
  }

  private static void refuseOtherColumns(Connection connection, List<Indicator> indicators)
      throws SQLException {
    Map<String, String> columns = columns(connection);
    for (Indicator indicator : indicators) {
      if (!INDICATOR_COLUMNS.equals(columns.get(indicator.id()))) {
        throw new IllegalArgumentException(
            "Cannot install indicator %s: its columns are %s. Select exactly %s, in this order."
                .formatted(indicator.id(), columns.get(indicator.id()), INDICATOR_COLUMNS));
      }
    }
  }

  private static Map<String, String> columns(Connection connection) throws SQLException {
    String sql =
        """
        select table_name, string_agg(column_name, ', ' order by column_index) as column_names
        from duckdb_columns()
        where database_name = current_database()
        group by table_name""";
    try (Statement statement = connection.createStatement();
        ResultSet table = statement.executeQuery(sql)) {
      Map<String, String> columns = new HashMap<>();
      while (table.next()) {
        columns.put(table.getString("table_name"), table.getString("column_names"));
      }
      return columns;
    }
  }

  private static void execute(Connection connection, Model model, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw refused(model, e);
    }
  }

  private static SQLException refused(Model model, SQLException cause) {
    return new SQLException(
        "Cannot install model %s: %s".formatted(model.name(), cause.getMessage()), cause);
  }
}

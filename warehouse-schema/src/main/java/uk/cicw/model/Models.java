package uk.cicw.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Creates everything that the facts mean in a DuckDB database that holds the tables of {@code
 * uk.cicw.schema.Facts} and the reference dimensions.
 *
 * <p>For each model {@code m}: view {@code m} (a series: {@code m_live}, since a release keeps the
 * table {@code m}), table macros {@code m_as_known(known_at)} and {@code m_between(first_day,
 * last_day)}; and {@code dim_indicators}, {@code dim_indicator_breaks}.
 */
public final class Models {
  private static final List<String> INDICATOR_COLUMNS =
      List.of(
          "authority_code",
          "child_id",
          "period_kind",
          "period_end",
          "in_denominator",
          "in_numerator",
          "measure");

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

  /** Installs the models that a class path holds. */
  static void install(Connection connection, ClassLoader classPath) throws SQLException {
    new Models(classPath).create(connection);
  }

  private void create(Connection connection) throws SQLException {
    for (Model macro : macros) {
      execute(connection, macro, macro.query());
    }
    List<Indicator> indicators =
        models.stream().filter(IndicatorRows::isIndicator).map(Indicator::of).toList();
    IndicatorTables.create(connection, indicators);
    for (Model model : models) {
      create(connection, model);
    }
  }

  private void create(Connection connection, Model model) throws SQLException {
    String live = Variant.LIVE.query(model, models);
    List<String> columns = columns(connection, model, live);
    if (IndicatorRows.isIndicator(model) && !columns.equals(INDICATOR_COLUMNS)) {
      throw new IllegalArgumentException(
          "Cannot install indicator %s: its columns are %s. Select exactly %s, in this order."
              .formatted(model.name(), columns, INDICATOR_COLUMNS));
    }
    String list = String.join(", ", columns);
    execute(
        connection,
        model,
        "create view %s (%s) as %s".formatted(Variant.LIVE.name(model), list, live));
    for (Variant variant : variants(model)) {
      execute(
          connection,
          model,
          "create macro %s(%s) as table %s"
              .formatted(variant.name(model), variant.parameters(), variant.query(model, models)));
    }
  }

  private static List<Variant> variants(Model model) {
    return Arrays.stream(Variant.values())
        .filter(variant -> variant != Variant.LIVE)
        .filter(variant -> variant != Variant.BETWEEN || model.layer() != Layer.PERIODS)
        .toList();
  }

  private static List<String> columns(Connection connection, Model model, String query)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      ResultSetMetaData row = statement.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= row.getColumnCount(); i++) {
        columns.add(row.getColumnName(i));
      }
      return columns;
    } catch (SQLException e) {
      throw refused(model, e);
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

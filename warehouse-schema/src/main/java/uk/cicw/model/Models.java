package uk.cicw.model;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates everything that the facts mean in a DuckDB database that holds the tables of {@code
 * uk.cicw.schema.Facts}, the reference dimensions and the macros of {@code uk.cicw.statistics}.
 *
 * <p>For each model {@code m}: view {@code m} (a series: {@code m_live}, since a release keeps the
 * table {@code m}; so are the models of {@link #kept()} in a release) and table macro {@code
 * m_as_known(known_at)}; for marts, for {@code indicator_rows} and for series also {@code
 * m_between(first_day, last_day)}, which is how a snapshot of any day and a period of any length
 * are told. And {@code dim_indicators} with {@code dim_indicator_breaks}.
 */
public final class Models {
  private static final String INDICATOR_COLUMNS =
      "authority_code, child_id, period_kind, period_end, in_denominator, in_numerator, measure";

  private final List<Model> macros;
  private final List<Model> models;
  private final Model rowsOfKept;
  private final boolean isKept;

  private Models(ClassLoader classPath, boolean isKept) {
    this.macros = ModelFiles.of(Layer.MACROS, classPath);
    this.isKept = isKept;
    List<Model> found =
        Stream.of(Layer.PERIODS, Layer.MARTS, Layer.INDICATORS, Layer.COMPARATORS, Layer.SERIES)
            .flatMap(layer -> ModelFiles.of(layer, classPath).stream())
            .toList();
    List<Model> all = new ArrayList<>(found);
    all.add(IndicatorRows.of(found));
    this.rowsOfKept = IndicatorRows.ofKept(found);
    this.models = ModelOrder.of(all);
  }

  /** Installs the models of this build, all of them as views. */
  public static void install(Connection connection) throws SQLException {
    install(connection, ofThisBuild());
  }

  /**
   * Installs the models of this build as a release has them: those of {@link #kept()} as tables,
   * which are still empty.
   */
  public static void installKept(Connection connection) throws SQLException {
    new Models(ofThisBuild(), true).create(connection);
  }

  /** The models of this build that a release keeps as tables, each behind those that it reads. */
  public static List<KeptModel> kept() {
    return Stream.of(Layer.PERIODS, Layer.MARTS)
        .flatMap(layer -> ModelOrder.of(ModelFiles.of(layer, ofThisBuild())).stream())
        .flatMap(model -> KeptModel.of(model).stream())
        .toList();
  }

  /** The marts of this build. */
  public static List<Mart> marts() {
    return ModelFiles.of(Layer.MARTS, ofThisBuild()).stream().map(Mart::of).toList();
  }

  private static ClassLoader ofThisBuild() {
    return Objects.requireNonNull(Models.class.getClassLoader());
  }

  /** Installs the models that a class path holds. */
  static void install(Connection connection, ClassLoader classPath) throws SQLException {
    new Models(classPath, false).create(connection);
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
      createView(connection, model);
    }
    createMacros(connection);
    ColumnMeanings.describe(connection, described());
  }

  /** The model of each view and table; the release speaks for series, of which it makes tables. */
  private Map<String, String> described() {
    Map<String, String> described = new HashMap<>();
    for (Model model : models) {
      if (model.layer() != Layer.SERIES) {
        described.put(model.name(), model.name());
        KeptModel.of(model).ifPresent(kept -> described.put(kept.view(), kept.name()));
      }
    }
    return described;
  }

  private void createView(Connection connection, Model model) throws SQLException {
    // what is known now of all indicators is read from the tables that are kept
    Model text = isKept && IndicatorRows.isOfAll(model) ? rowsOfKept : model;
    execute(connection, model, Variant.LIVE.definition(text, models));
    execute(connection, model, Description.of(model, Variant.LIVE));
    Optional<KeptModel> kept = KeptModel.of(model).filter(table -> isKept);
    if (kept.isPresent()) {
      execute(connection, model, kept.get().inPlaceOfView());
    }
  }

  /**
   * DuckDB plans a macro when it is created, with all that it calls. So columns come first, and
   * callers before what they call: else each indicator would have its marts planned anew.
   */
  private void createMacros(Connection connection) throws SQLException {
    Map<String, String> nulls =
        columns(connection, "'null::' || data_type || ' as ' || column_name");
    for (Model model : models) {
      String columns = Objects.requireNonNull(nulls.get(Variant.LIVE.name(model)));
      for (Variant variant : macros(model)) {
        execute(connection, model, variant.announcement(model, columns));
      }
    }
    List<Model> callersFirst = new ArrayList<>(models);
    Collections.reverse(callersFirst);
    for (Model model : callersFirst) {
      for (Variant variant : macros(model)) {
        execute(connection, model, variant.definition(model, models));
        execute(connection, model, Description.of(model, variant));
      }
    }
  }

  private static List<Variant> macros(Model model) {
    return isToldBetween(model)
        ? List.of(Variant.AS_KNOWN, Variant.BETWEEN)
        : List.of(Variant.AS_KNOWN);
  }

  /** Periods are replaced by the one asked for; the rows of all indicators hold those of each. */
  private static boolean isToldBetween(Model model) {
    return model.layer() != Layer.PERIODS && !IndicatorRows.isIndicator(model);
  }

  private static void refuseOtherColumns(Connection connection, List<Indicator> indicators)
      throws SQLException {
    Map<String, String> columns = columns(connection, "column_name");
    for (Indicator indicator : indicators) {
      if (!INDICATOR_COLUMNS.equals(columns.get(indicator.id()))) {
        throw new IllegalArgumentException(
            "Cannot install indicator %s: its columns are %s. Select exactly %s, in this order."
                .formatted(indicator.id(), columns.get(indicator.id()), INDICATOR_COLUMNS));
      }
    }
  }

  /** Of each table and view what is asked of its columns, with commas between. */
  private static Map<String, String> columns(Connection connection, String asked)
      throws SQLException {
    String sql =
        """
        select table_name, string_agg(%s, ', ' order by column_index) as told
        from duckdb_columns()
        where database_name = current_database()
        group by table_name"""
            .formatted(asked);
    try (Statement statement = connection.createStatement();
        ResultSet table = statement.executeQuery(sql)) {
      Map<String, String> columns = new HashMap<>();
      while (table.next()) {
        columns.put(table.getString("table_name"), table.getString("told"));
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

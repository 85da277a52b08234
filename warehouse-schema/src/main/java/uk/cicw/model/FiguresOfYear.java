package uk.cicw.model;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.cicw.reference.Parameters;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Indicators of one collection year, counted over facts that are in no warehouse: those about the
 * children of one return. The definitions are those of a release; only the calendar is this one
 * year, so that nothing else is counted.
 */
public final class FiguresOfYear {
  private static final String CALENDAR = "dim_periods";
  private static final String FINANCIAL_YEAR = "financial_year";

  private final CollectionYear year;
  private final List<Model> macros;
  private final List<Model> shared;
  private final List<Model> indicators;

  /**
   * @param ids of indicators; those that are not defined in that year are left out
   */
  public FiguresOfYear(CollectionYear year, Collection<String> ids) {
    ClassLoader classPath = Objects.requireNonNull(FiguresOfYear.class.getClassLoader());
    this.year = year;
    this.macros = ModelFiles.of(Layer.MACROS, classPath);
    this.indicators =
        ModelFiles.of(Layer.INDICATORS, classPath).stream()
            .filter(model -> ids.contains(model.name()))
            .filter(model -> Indicator.of(model).years().contains(year.ending()))
            .toList();
    this.shared = readBy(indicators, classPath);
  }

  /** The periods and marts that are read, but for the calendar, each behind those it reads. */
  private static List<Model> readBy(List<Model> indicators, ClassLoader classPath) {
    List<Model> all =
        ModelOrder.of(
            Stream.of(Layer.PERIODS, Layer.MARTS)
                .flatMap(layer -> ModelFiles.of(layer, classPath).stream())
                .filter(model -> !model.name().equals(CALENDAR))
                .toList());
    Set<String> read = new HashSet<>();
    indicators.forEach(model -> read.addAll(model.references()));
    for (int i = all.size() - 1; i >= 0; i--) {
      if (read.contains(all.get(i).name())) {
        read.addAll(all.get(i).references());
      }
    }
    return all.stream().filter(model -> read.contains(model.name())).toList();
  }

  /** The titles of the indicators that are counted, by id. */
  public SortedMap<String, String> titles() {
    SortedMap<String, String> titles = new TreeMap<>();
    indicators.stream()
        .map(Indicator::of)
        .forEach(indicator -> titles.put(indicator.id(), indicator.title()));
    return titles;
  }

  /** Creates the tables of facts about children, which are to be filled. */
  public static void createFacts(Connection connection) throws SQLException {
    for (KeptTable table : Facts.ABOUT_CHILDREN) {
      execute(
          connection,
          "create table %s (%s)"
              .formatted(
                  table.name(),
                  table.columns().stream().map(FiguresOfYear::column).collect(joining(", "))));
    }
  }

  private static String column(Column column) {
    return column.name() + " " + column.type().sql();
  }

  /**
   * Counts, into the table {@code figures}: a row for each that counts in an indicator, with {@code
   * part}, a text of what it counts as. Columns: indicator_id, authority_code, child_id, part.
   */
  public void count(Connection connection) throws SQLException {
    Parameters.install(connection);
    execute(connection, calendar());
    for (Model macro : macros) {
      execute(connection, macro.query());
    }
    for (Model model : shared) {
      // a table, as many indicators read it
      execute(connection, "create table %s as %s".formatted(model.name(), model.query()));
    }
    execute(
        connection,
        "create table figures as "
            + indicators.stream().map(FiguresOfYear::parts).collect(joining("\nunion all\n")));
  }

  private static String parts(Model model) {
    Indicator indicator = Indicator.of(model);
    return """
        select '%s' as indicator_id, authority_code, child_id, %s as part
        from (%s)
        where period_kind = '%s' and %s"""
        .formatted(
            indicator.id(),
            part(indicator.kind()),
            model.query(),
            FINANCIAL_YEAR,
            condition(indicator.kind()));
  }

  /** What a row adds to the value, see {@link Indicator.Kind}. */
  private static String part(Indicator.Kind kind) {
    return switch (kind) {
      case COUNT, RATE -> "'counted'";
      case PROPORTION -> "in_numerator::varchar";
      case SUM, MEAN -> "measure::varchar";
      case RATIO -> "concat_ws(' ', in_denominator, in_numerator, measure)";
    };
  }

  private static String condition(Indicator.Kind kind) {
    return switch (kind) {
      case COUNT, RATE, SUM -> "in_numerator";
      case PROPORTION, MEAN -> "in_denominator";
      case RATIO -> "(in_numerator or in_denominator)";
    };
  }

  private String calendar() {
    return """
        create table dim_periods as
        select period_kind, period_start, period_end, %3$d as year
        from (values
          ('financial_year', date '%1$s', date '%2$s'),
          ('month_end', date_trunc('month', date '%2$s')::date, date '%2$s')
        ) as p(period_kind, period_start, period_end)"""
        .formatted(year.start(), year.end(), year.ending());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

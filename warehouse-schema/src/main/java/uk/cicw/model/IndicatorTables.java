package uk.cicw.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the headers of the indicators into {@code dim_indicators} and its breaks. */
final class IndicatorTables {
  private static final String INDICATORS =
      """
      create table dim_indicators (indicator_id varchar, title varchar, kind varchar,
        numerator_label varchar, denominator_label varchar, population_label varchar,
        period_kinds varchar, polarity varchar, unit varchar, decimals integer,
        first_year integer, last_year integer, looks_back_months integer, official_code varchar, source varchar,
        extracts varchar)""";
  private static final String BREAKS =
      """
      create table dim_indicator_breaks (indicator_id varchar, first_year integer,
        break_label varchar)""";

  static void create(Connection connection, List<Indicator> indicators) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(INDICATORS);
      statement.execute(BREAKS);
    }
    for (Indicator indicator : indicators) {
      insert(connection, "dim_indicators", row(indicator));
      for (Map.Entry<Integer, String> broken : indicator.breaks().entrySet()) {
        insert(
            connection,
            "dim_indicator_breaks",
            List.of(indicator.id(), broken.getKey(), broken.getValue()));
      }
    }
  }

  private static List<Object> row(Indicator i) {
    return List.of(
        i.id(),
        i.title(),
        i.kind().name().toLowerCase(Locale.ROOT),
        i.numerator(),
        i.denominator(),
        i.population(),
        String.join(",", i.periodKinds()),
        i.polarity().name().toLowerCase(Locale.ROOT),
        i.unit(),
        i.decimals(),
        i.years().first(),
        i.years().last(),
        i.looksBackMonths(),
        i.officialCode(),
        i.source(),
        String.join(",", i.extracts()));
  }

  private static void insert(Connection connection, String table, List<Object> row)
      throws SQLException {
    String marks = "?, ".repeat(row.size() - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement("insert into %s values (%s)".formatted(table, marks))) {
      for (int i = 0; i < row.size(); i++) {
        insert.setObject(i + 1, row.get(i));
      }
      insert.executeUpdate();
    }
  }

  private IndicatorTables() {}
}

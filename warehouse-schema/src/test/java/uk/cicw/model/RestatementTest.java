package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.Facts;

/** The Department's release of 2023, and then the one of 2024, which restates four of its years. */
class RestatementTest {
  private static FactWarehouse warehouse;

  @BeforeAll
  static void seed() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 20041, 50);
    PublishedSample.addEarlier(warehouse);
    warehouse.add(Facts.PUBLISHED_FIGURES, kirklees("sfr-2011", "2011-09-28", "x", "suppressed"));
    warehouse.add(Facts.PUBLISHED_FIGURES, kirklees("sfr-2012", "2012-09-25", "611", "value"));
    warehouse.add(Facts.PUBLISHED_FIGURES, rounded());
    Models.install(warehouse.connection());
    warehouse.execute("create table trend_series as from trend_series_live");
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void both_are_kept_and_the_later_one_is_told() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select release, value::integer from fact_published_figures
                where measure = 'cla_count' and area_code = 'E92000001'
                  and period_end = date '2023-03-31' order by release
                """))
        .containsExactly("release-2023|83840", "release-2024|83760");
    assertThat(england("trend_series")).containsExactly("83760.0|release-2024");
  }

  @Test
  void as_known_before_the_later_one_the_earlier_one_is_told() throws SQLException {
    assertThat(england("trend_series_as_known(date '2024-11-13')"))
        .containsExactly("83840.0|release-2023");
    String benchmark =
        """
        select england_value, england_release from %s
        where indicator_id = 'cla_rate_per_10000' and area_code = 'E06000013'
          and period_kind = 'month_end' and period_end = date '2023-03-31'
        """;
    assertThat(warehouse.rows(benchmark.formatted("benchmark_as_known(date '2024-11-13')")))
        .containsExactly("71.0|release-2023");
    assertThat(warehouse.rows(benchmark.formatted("benchmark_live")))
        .containsExactly("70.0|release-2024");
  }

  @Test
  void what_changed_is_listed_with_both_values() throws SQLException {
    assertThat(revisions("E92000001", "cla_count"))
        .containsExactly(
            "2021-03-31|release-2023|80770.0|release-2024|80780.0",
            "2022-03-31|release-2023|82080.0|release-2024|82090.0",
            "2023-03-31|release-2023|83840.0|release-2024|83760.0");
    assertThat(revisions("E06000013", "cla_count")).isEmpty();
  }

  @Test
  void a_value_that_had_been_suppressed_is_a_revision_and_one_that_is_rounded_is_none()
      throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select earlier_symbol, earlier_status, symbol, release from published_revisions
                where area_code = 'E08000034' and year(period_end) = 2011
                """))
        .containsExactly("x|suppressed|611|sfr-2012");
  }

  @Test
  void a_count_rounded_to_five_does_not_replace_the_exact_one() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select symbol_of.symbol from published_latest
                join fact_published_figures symbol_of using (area_code, measure, period_end, release)
                where area_code = 'E08000034' and year(period_end) = 2011
                """))
        .containsExactly("611");
  }

  private static Map<String, String> kirklees(
      String release, String knownFrom, String symbol, String status) {
    String value = status.equals("value") ? symbol : "";
    return Map.ofEntries(
        Map.entry("area_code", "E08000034"),
        Map.entry("area_level", "authority"),
        Map.entry("old_la_code", "382"),
        Map.entry("measure", "cla_count"),
        Map.entry("period_kind", "month_end"),
        Map.entry("period_end", "2011-03-31"),
        Map.entry("release", release),
        Map.entry("value", value),
        Map.entry("status", status),
        Map.entry("symbol", symbol),
        Map.entry("known_from", knownFrom));
  }

  private static Map<String, String> rounded() {
    Map<String, String> later = new HashMap<>(kirklees("sfr-2015", "2015-10-01", "610", "value"));
    later.put("rounded_to", "5");
    return later;
  }

  private static List<String> england(String source) throws SQLException {
    return warehouse.rows(
        """
        select value, source_release from %s
        where indicator_id = 'cla_count' and area_code = 'E92000001'
          and period_kind = 'month_end' and period_end = date '2023-03-31'
        """
            .formatted(source));
  }

  private static List<String> revisions(String area, String indicator) throws SQLException {
    return warehouse.rows(
        """
        select period_end, earlier_release, earlier_value, release, value from published_revisions
        where area_code = '%s' and indicator_id = '%s' order by period_end
        """
            .formatted(area, indicator));
  }
}

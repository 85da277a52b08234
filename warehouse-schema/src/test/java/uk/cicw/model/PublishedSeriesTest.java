package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The series of areas that send nothing here, from what the Department published about them. */
class PublishedSeriesTest {
  private static FactWarehouse warehouse;

  @BeforeAll
  static void seed() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 20041, 50);
    PublishedSample.add(warehouse);
    Models.install(warehouse.connection());
    warehouse.execute("create table trend_series as from trend_series_live");
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void england_is_told_by_month_and_by_year_as_the_indicator_is() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select period_kind, period_start, period_end, period_label, numerator, value,
                  status, source_release
                from trend_series
                where indicator_id = 'cla_count' and area_code = 'E92000001'
                  and period_end = date '2025-03-31' order by period_kind
                """))
        .containsExactly(
            "financial_year|2024-04-01|2025-03-31|2024/25|81770|81770.0|value|release-2025",
            "month_end|2025-03-01|2025-03-31|March 2025|81770|81770.0|value|release-2025");
  }

  @Test
  void an_authority_whose_code_alone_changed_has_one_series_under_its_latest_code()
      throws SQLException {
    // Barnsley was E08000016 until March 2025, and so in the release of 2024
    assertThat(
            warehouse.rows(
                """
                select area_code, year(period_end), value, source_release from trend_series
                where indicator_id = 'cla_rate_per_10000' and area_label = 'Barnsley'
                  and period_kind = 'month_end' order by period_end
                """))
        .containsExactly(
            "E08000038|2020|60.0|release-2024",
            "E08000038|2021|66.0|release-2025",
            "E08000038|2022|69.0|release-2025",
            "E08000038|2023|78.0|release-2025",
            "E08000038|2024|79.0|release-2025",
            "E08000038|2025|71.0|release-2025");
  }

  @Test
  void it_is_told_before_any_extract_has_arrived() throws SQLException {
    try (FactWarehouse empty = FactWarehouse.open()) {
      PublishedSample.add(empty);
      Models.install(empty.connection());
      assertThat(
              empty.rows(
                  """
                  select value from trend_series_live
                  where indicator_id = 'cla_count' and area_code = 'E06000013'
                    and period_kind = 'month_end' and period_end = date '2025-03-31'
                  """))
          .containsExactly("215.0");
    }
  }

  @Test
  void an_authority_that_was_divided_is_not_continued_by_its_successors() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select area_label, year(period_end), status from trend_series
                where indicator_id = 'cla_count' and period_kind = 'month_end'
                  and area_label in ('Cumbria', 'Cumberland') and year(period_end) in (2023, 2024)
                order by all
                """))
        .containsExactly(
            "Cumberland|2023|not_applicable",
            "Cumberland|2024|value",
            "Cumbria|2023|value",
            "Cumbria|2024|not_applicable");
  }

  @Test
  void an_authority_that_sends_its_extracts_keeps_its_own_series() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                from trend_series
                where area_code = 'E06000013' and source_release is not null limit 1
                """))
        .isEmpty();
  }

  @Test
  void a_period_of_any_length_has_no_published_figures() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                from trend_series_between(date '2024-04-01', date '2025-03-31')
                where source_release is not null limit 1
                """))
        .isEmpty();
  }
}

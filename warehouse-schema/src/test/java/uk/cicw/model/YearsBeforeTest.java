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

/**
 * What the benchmark says of a small authority over the years: here Barnsley, with made-up counts.
 */
class YearsBeforeTest {
  private static FactWarehouse warehouse;

  @BeforeAll
  static void publish() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 20041, 5);
    int[][] placements = {{9, 10}, {6, 10}, {4, 10}, {5, 12}, {3, 11}, {1, 40}, {0, 40}};
    for (int i = 0; i < placements.length; i++) {
      published("three_plus_placements_pct", "financial_year", 2009 + i + "-03-31", placements[i]);
    }
    published("ks2_reading_expected_pct", "academic_year", "2015-08-31", 10, 10);
    published("ks2_reading_expected_pct", "academic_year", "2016-08-31", 1, 10);
    published("ks2_reading_expected_pct", "academic_year", "2017-08-31", 9, 10);
    warehouse.execute(
        "insert into dim_targets values ('three_plus_placements_pct', '370', 2013, 25, 2.5)");
    Models.install(warehouse.connection());
    warehouse.execute("create table benchmark as from benchmark_live");
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void threeOfElevenAfterFiveOfTwelveIsNoChange() throws SQLException {
    assertThat(
            barnsley(
                "round(value, 1), round(value_before, 1), round(change, 1), significance_change",
                "2013-03-31"))
        .containsExactly("27.3|41.7|-14.4|no significant change");
    assertThat(barnsley("significance_change", "2014-03-31")).containsExactly("improved");
  }

  @Test
  void threeYearsArePooledFromTheirCounts() throws SQLException {
    // 4 of 10, 5 of 12 and 3 of 11
    assertThat(
            barnsley(
                "pooled_numerator, pooled_denominator, round(pooled_value, 1),"
                    + " round(pooled_lower_limit, 1), round(pooled_upper_limit, 1)",
                "2013-03-31"))
        .containsExactly("12|33|36.4|22.2|53.4");
    assertThat(barnsley("pooled_value", "2010-03-31")).containsExactly("null");
  }

  @Test
  void sevenYearsThatMostlyFallHaveADirectionAndFourDoNot() throws SQLException {
    assertThat(barnsley("direction_of_travel, direction_year_count", "2015-03-31"))
        .containsExactly("improving|7");
    assertThat(barnsley("direction_of_travel, direction_year_count", "2012-03-31"))
        .containsExactly("no significant change|4");
  }

  @Test
  void nothingIsComparedOverABreak() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select period_label, value_before, significance_change, direction_year_count
                from benchmark
                where indicator_id = 'ks2_reading_expected_pct' and area_label = 'Barnsley'
                order by period_end
                """))
        .containsExactly("2014/15|null|null|1", "2015/16|null|null|1", "2016/17|10.0|improved|2");
  }

  @Test
  void theTargetOfTheYearIsMissedByLessThanItsTolerance() throws SQLException {
    assertThat(barnsley("target_value, target_tolerance, target_rag", "2013-03-31"))
        .containsExactly("25.000|2.500|amber");
    assertThat(barnsley("target_value, target_rag", "2014-03-31")).containsExactly("null|null");
  }

  private static void published(String measure, String kind, String end, int... counts)
      throws SQLException {
    Map<String, String> figure = new HashMap<>();
    figure.put("area_code", "E08000016");
    figure.put("area_level", "authority");
    figure.put("old_la_code", "370");
    figure.put("area_label", "Barnsley");
    figure.put("measure", measure);
    figure.put("period_kind", kind);
    figure.put("period_end", end);
    figure.put("release", "release-2018");
    figure.put("numerator", String.valueOf(counts[0]));
    figure.put("denominator", String.valueOf(counts[1]));
    figure.put("value", String.valueOf(100.0 * counts[0] / counts[1]));
    figure.put("status", "value");
    figure.put("known_from", "2018-11-15");
    warehouse.add(Facts.PUBLISHED_FIGURES, figure);
  }

  private static List<String> barnsley(String columns, String periodEnd) throws SQLException {
    return warehouse.rows(
        """
        select %s from benchmark
        where indicator_id = 'three_plus_placements_pct' and area_label = 'Barnsley'
          and period_kind = 'financial_year' and period_end = date '%s'
        """
            .formatted(columns, periodEnd));
  }
}

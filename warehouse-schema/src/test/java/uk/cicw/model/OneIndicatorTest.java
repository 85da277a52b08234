package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A series as known on a day, of one indicator, is a part of that of all. */
class OneIndicatorTest {
  private static final String DAY = "date '2025-01-15'";
  private static final List<String> SERIES = List.of("trend_series", "benchmark");
  private static FactWarehouse warehouse;

  @BeforeAll
  static void seed() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 20041, 50);
    PublishedSample.add(warehouse);
    warehouse.execute(
        "insert into fact_published_figures by name"
            + " select * replace ('of_no_definition' as measure) from fact_published_figures"
            + " where measure = 'started_rate_per_10000'");
    Models.install(warehouse.connection());
    for (String series : SERIES) {
      warehouse.execute(
          "create table all_of_%1$s as from %1$s_as_known(%2$s)".formatted(series, DAY));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  /** A proportion, a rate that is published, too, a measure of the Department's alone. */
  @ParameterizedTest
  @ValueSource(strings = {"reviews_on_time_pct", "cla_rate_per_10000", "of_no_definition"})
  void itHasTheRowsThatItHasOfAll(String indicator) throws SQLException {
    for (String series : SERIES) {
      String ofOne = "from %s_as_known(%s, '%s')".formatted(series, DAY, indicator);
      String ofAll = "from all_of_%s where indicator_id = '%s'".formatted(series, indicator);
      assertThat(
              warehouse.rows(
                  "(%1$s except all %2$s) union all (%2$s except all %1$s)"
                      .formatted(ofOne, ofAll)))
          .as("%s of %s", series, indicator)
          .isEmpty();
    }
    assertThat(
            warehouse.rows(
                "select count(*) > 100 from all_of_trend_series where status = 'value'"
                    + " and indicator_id = '%s'".formatted(indicator)))
        .containsExactly("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'no_such'", "null", "'cla_count_as_known(now()); drop table x'"})
  void whatIsNoIndicatorHasNoRow(String indicator) throws SQLException {
    for (String rows : List.of("trend_series", "indicator_rows")) {
      assertThat(warehouse.rows("from %s_as_known(%s, %s)".formatted(rows, DAY, indicator)))
          .isEmpty();
    }
  }

  @Test
  void theChildrenBehindItAreThoseOfTheIndicator() throws SQLException {
    String children =
        "select count(*), count(*) filter (in_numerator), sum(measure)::double from %s"
            + " where period_kind = 'financial_year'";
    assertThat(
            warehouse.rows(
                children.formatted("indicator_rows_as_known(" + DAY + ", 'reviews_on_time_pct')")))
        .isEqualTo(warehouse.rows(children.formatted("reviews_on_time_pct_as_known(" + DAY + ")")))
        .isNotEqualTo(warehouse.rows(children.formatted("reviews_on_time_pct")));
  }
}

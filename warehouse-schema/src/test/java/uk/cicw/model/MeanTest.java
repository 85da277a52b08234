package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.Facts;

/** The average Progress 8 score of the children who were in care all year. */
class MeanTest {
  private static FactWarehouse warehouse;

  @BeforeAll
  static void open() throws SQLException {
    warehouse = FactWarehouse.open();
    Models.install(warehouse.connection());
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void isTheSameInWhateverOrderTheScoresWereReported() throws SQLException {
    // doubles add up to 0.6000000000000001 in this order and to 0.6 in the other
    assertThat(mean(List.of("0.1", "0.2", "0.3"))).isEqualTo("0.2");
    assertThat(mean(List.of("0.3", "0.2", "0.1"))).isEqualTo("0.2");
  }

  @Test
  void hasTheIntervalOfStudentsT() throws SQLException {
    // 2 +- 4.303 * 1 / sqrt(3)
    assertThat(series("round(lower_limit, 3) || ' to ' || round(upper_limit, 3)", "1", "2", "3"))
        .isEqualTo("-0.484 to 4.484");
  }

  @Test
  void ofOneChildHasNoInterval() throws SQLException {
    assertThat(series("value || ' ' || (lower_limit is null)", "-0.466")).isEqualTo("-0.466 true");
  }

  private static String mean(List<String> scores) throws SQLException {
    return series("value", scores.toArray(String[]::new));
  }

  /** Of the children with these scores; afterwards there are none. */
  private static String series(String column, String... scores) throws SQLException {
    warehouse.execute("begin");
    try {
      add(scores);
      return warehouse
          .rows(
              """
              select %s from trend_series_live
              where indicator_id = 'progress_8_average_score' and period_end = date '2019-08-31'
              """
                  .formatted(column))
          .get(0);
    } finally {
      warehouse.execute("rollback");
    }
  }

  private static void add(String... scores) throws SQLException {
    for (String extract : List.of("episodes", "attainment")) {
      warehouse.add(
          Facts.EXTRACTS,
          Map.of("extract_table", extract, "collection_year", "2019", "data_to", "2019-03-31"));
    }
    for (int child = 0; child < scores.length; child++) {
      String id = "child" + child;
      warehouse.add(Facts.PERIODS_OF_CARE, Map.of("child_id", id, "start_date", "2008-01-01"));
      warehouse.add(
          Facts.EDUCATION_OUTCOMES,
          Map.of(
              "child_id",
              id,
              "academic_year",
              "2019",
              "key_stage_code",
              "KS4",
              "subject_code",
              "ALL",
              "measure_code",
              "progress_8",
              "result",
              scores[child]));
    }
  }
}

package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** What was known on a day is what the facts of that day alone would have given. */
class AsKnownTest {
  private static final String FIGURES =
      "select * from %s order by indicator_id, area_code, period_kind, period_end";

  @Test
  void figuresAsKnownOnADayEqualThoseOfAWarehouseThatStoppedThere() throws SQLException {
    try (FactWarehouse warehouse = FactWarehouse.open()) {
      SeededCouncil.fill(warehouse, 813, 800);
      Models.install(warehouse.connection());
      List<String> today = warehouse.rows(FIGURES.formatted("trend_series_live"));
      for (String day : List.of("2006-04-30", "2013-11-05", "2024-07-01")) {
        assertThat(warehouse.rows(FIGURES.formatted("trend_series_as_known(date '" + day + "')")))
            .as("as known on %s", day)
            .isEqualTo(stoppedOn(day, warehouse))
            .isNotEqualTo(today);
      }
    }
  }

  @Test
  void aReviewEnteredInJulyChangesMarchAsKnownTodayButNotAsKnownInApril() throws SQLException {
    try (FactWarehouse warehouse = FactWarehouse.open()) {
      warehouse.add(Facts.EXTRACTS, extract("episodes"));
      warehouse.add(Facts.EXTRACTS, extract("reviews"));
      warehouse.add(Facts.PERIODS_OF_CARE, Map.of("child_id", "child", "start_date", "2024-01-02"));
      warehouse.add(Facts.REVIEWS, notHeld("2025-04-05", "2025-07-20"));
      warehouse.add(Facts.REVIEWS, heldOnTime("2025-07-20"));
      Models.install(warehouse.connection());
      String march =
          """
          select numerator, denominator, value from %s
          where indicator_id = 'reviews_on_time_pct' and period_kind = 'financial_year'
            and period_end = date '2025-03-31'""";
      assertThat(warehouse.rows(march.formatted("trend_series_live"))).containsExactly("1|1|100.0");
      assertThat(warehouse.rows(march.formatted("trend_series_as_known(date '2025-04-30')")))
          .containsExactly("0|1|0.0");
      assertThat(warehouse.rows(march.formatted("trend_series_as_known(date '2025-07-20')")))
          .containsExactly("1|1|100.0");
    }
  }

  /** The figures if it had stopped there; afterwards it is as it was. */
  private static List<String> stoppedOn(String day, FactWarehouse warehouse) throws SQLException {
    warehouse.execute("begin");
    forgetWhatCameAfter(warehouse, day);
    List<String> figures = warehouse.rows(FIGURES.formatted("trend_series_live"));
    warehouse.execute("rollback");
    return figures;
  }

  private static void forgetWhatCameAfter(FactWarehouse warehouse, String day) throws SQLException {
    for (KeptTable table : Facts.ABOUT_CHILDREN) {
      warehouse.execute(
          "delete from %s where known_from > date '%s' or known_to <= date '%s'"
              .formatted(table.name(), day, day));
      warehouse.execute("update %s set known_to = null".formatted(table.name()));
    }
    warehouse.execute("delete from dim_extracts where received_date > date '%s'".formatted(day));
  }

  private static Map<String, String> extract(String table) {
    return Map.of(
        "extract_table",
        table,
        "collection_year",
        "2025",
        "data_to",
        "2025-03-31",
        "received_date",
        "2025-04-05");
  }

  private static Map<String, String> notHeld(String from, String to) {
    return Map.of(
        "child_id",
        "child",
        "due_date",
        "2025-03-10",
        "counted_date",
        "2025-03-10",
        "is_on_time",
        "false",
        "known_from",
        from,
        "known_to",
        to);
  }

  private static Map<String, String> heldOnTime(String from) {
    return Map.of(
        "child_id",
        "child",
        "due_date",
        "2025-03-10",
        "review_date",
        "2025-03-07",
        "counted_date",
        "2025-03-07",
        "is_on_time",
        "true",
        "known_from",
        from);
  }
}

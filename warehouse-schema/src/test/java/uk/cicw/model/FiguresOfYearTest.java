package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** What is counted beside a release is what a release counts. */
class FiguresOfYearTest {
  private static final CollectionYear YEAR = new CollectionYear(2024);
  private static final List<String> PROPORTIONS =
      List.of(
          "care_leavers_eet_pct",
          "health_assessment_pct",
          "long_term_stability_pct",
          "missing_pct",
          "over_20_miles_pct",
          "reviews_on_time_pct",
          "three_plus_placements_pct");

  @Test
  void aYearCountsAsInARelease() throws SQLException {
    try (FactWarehouse warehouse = FactWarehouse.open()) {
      SeededCouncil.fill(warehouse, 5, 300);
      Models.install(warehouse.connection());
      SortedMap<String, List<String>> ofRelease = new TreeMap<>();
      for (String id : PROPORTIONS) {
        ofRelease.put(id, warehouse.rows(counts(id)));
      }
      warehouse.execute("attach ':memory:' as beside");
      warehouse.execute("use beside");
      FiguresOfYear.createFacts(warehouse.connection());
      for (KeptTable table : Facts.ABOUT_CHILDREN) {
        warehouse.execute(
            "insert into %1$s select * from memory.%1$s where known_to is null"
                .formatted(table.name()));
      }
      new FiguresOfYear(YEAR, PROPORTIONS).count(warehouse.connection());
      ofRelease.forEach((id, counts) -> assertThat(beside(warehouse, id)).as(id).isEqualTo(counts));
      assertThat(ofRelease.values()).doesNotContain(List.of("0|0"));
    }
  }

  private static String counts(String id) {
    return """
        select count(*), count(*) filter (in_numerator)
        from %s
        where period_kind = 'financial_year' and period_end = date '%s' and in_denominator"""
        .formatted(id, YEAR.end());
  }

  private static List<String> beside(FactWarehouse warehouse, String id) {
    try {
      return warehouse.rows(
          "select count(*), count(*) filter (part = 'true') from figures where indicator_id = '%s'"
              .formatted(id));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAYearDoesNotDefineIsLeftOut() {
    assertThat(new FiguresOfYear(new CollectionYear(2012), PROPORTIONS).titles())
        .doesNotContainKey("missing_pct")
        .containsEntry("three_plus_placements_pct", "Three or more placements in the period");
  }
}

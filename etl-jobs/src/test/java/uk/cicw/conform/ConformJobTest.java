package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.ledger.VersionStatus;

/** Successive yearly returns of the same children, through the real jobs. */
class ConformJobTest {
  private static final List<String> TABLES =
      List.of("episodes", "header", "missing", "oc2", "oc3", "reviews", "uasc");
  private static final List<String> RANDOM_TABLES =
      List.of("episodes", "header", "missing", "oc2", "oc3", "reviews", "uasc", "ad1");
  private static final Instant JULY_2020 = Instant.parse("2020-07-01T09:00:00Z");

  @TempDir Path folder;

  @Test
  void returns_in_any_order_in_one_night_or_in_several_and_twice_give_the_same_facts()
      throws SQLException {
    Map<String, List<String>> together = facts("together", List.of(List.of(2017, 2018, 2019)));

    assertThat(
            facts(
                "one by one and twice",
                List.of(List.of(2017), List.of(2017, 2018), List.of(2018, 2019))))
        .isEqualTo(together);
    assertThat(facts("in reverse", List.of(List.of(2019), List.of(2018), List.of(2017))))
        .isEqualTo(together);
    assertThat(together.get("fact_placement_episodes")).hasSizeGreaterThan(1000);
  }

  @Test
  void an_independent_query_over_the_staged_files_agrees_with_every_fact() throws SQLException {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      List.of(2017, 2018, 2019).forEach(year -> landYear(warehouse, year));
      warehouse.run();

      try (FactOracle oracle = warehouse.oracle()) {
        assertThat(oracle.differences()).isEmpty();
      }
    }
  }

  @Test
  void an_independent_query_agrees_on_a_return_of_random_values() throws SQLException {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      for (String table : RANDOM_TABLES) {
        warehouse.land("fake-2017-18/" + table + ".csv.gz", table, 2018, JULY_2020);
      }
      warehouse.run();

      try (FactOracle oracle = warehouse.oracle()) {
        assertThat(oracle.differences()).isEmpty();
      }
    }
  }

  @Test
  void a_night_without_news_commits_nothing() {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      landYear(warehouse, 2019);
      assertThat(warehouse.run()).containsExactly("813");
      var before = warehouse.pin();

      assertThat(warehouse.run()).isEmpty();

      assertThat(warehouse.pin()).isEqualTo(before);
      assertThat(warehouse.ledger().versions())
          .allMatch(version -> version.status() == VersionStatus.CONFORMED);
    }
  }

  @Test
  void an_extract_of_no_rows_retracts_what_the_one_before_it_said() throws SQLException {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      String header = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";
      land(warehouse, "2019-07-01T09:00:00Z", header + "4022,12/03/2005,M,21/06/2018,\n");
      warehouse.run();
      land(warehouse, "2019-09-01T09:00:00Z", header);
      warehouse.run();

      assertThat(warehouse.facts().get("fact_missing_incidents"))
          .singleElement()
          .asString()
          .contains("2018-06-21", "2019-07-01", "2019-09-01");
    }
  }

  private static void land(ConformedWarehouse warehouse, String receivedAt, String text) {
    warehouse.land(
        "missing", 2019, Instant.parse(receivedAt), text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, List<String>> facts(String name, List<List<Integer>> nights)
      throws SQLException {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder.resolve(name))) {
      for (List<Integer> years : nights) {
        years.forEach(year -> landYear(warehouse, year));
        warehouse.run();
      }
      return warehouse.facts();
    }
  }

  /** The folder 2017 holds the collection year 2017/18, and so on. */
  private static void landYear(ConformedWarehouse warehouse, int folder) {
    Instant received = Instant.parse("%d-06-30T09:00:00Z".formatted(folder + 1));
    for (String table : TABLES) {
      warehouse.land("yearly/%d/%s.csv".formatted(folder, table), table, folder + 1, received);
    }
  }
}

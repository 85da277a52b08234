package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.schema.Facts;

/** What no source confirms can be set, and changes the figures that it speaks of. */
class ParametersTest {
  private static final Path PAGE = Path.of("CLARIFICATIONS.md");

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void movesWithTheSameCarerCountAsPlacementsOnlyWhereTheSettingSaysSo(
      int counted, boolean isThreePlacements) throws SQLException {
    try (FactWarehouse warehouse = FactWarehouse.open(Map.of("same_carer_moves_count", counted))) {
      warehouse.add(Facts.EXTRACTS, Map.of("data_to", "2019-03-31"));
      warehouse.add(Facts.PERIODS_OF_CARE, Map.of("child_id", "moved", "start_date", "2017-01-01"));
      placement(warehouse, "2017-01-01", "2018-06-01");
      placement(warehouse, "2018-06-01", "");
      warehouse.add(
          Facts.PLACEMENT_EPISODES,
          Map.of("child_id", "moved", "start_date", "2018-09-01", "new_episode_reason_code", "T"));
      Models.install(warehouse.connection());
      assertThat(
              warehouse.rows(
                  "select in_numerator from three_plus_placements_pct"
                      + " where period_kind = 'financial_year' and period_end = date '2019-03-31'"))
          .containsExactly(String.valueOf(isThreePlacements));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void aChildWhoAttendsAndSaysNothingTookPartWhereTheSettingSaysSo(int counted, boolean tookPart)
      throws SQLException {
    try (FactWarehouse warehouse = FactWarehouse.open(Map.of("pn4_is_participation", counted))) {
      warehouse.add(Facts.EXTRACTS, Map.of("data_to", "2019-03-31"));
      warehouse.add(Facts.CHILDREN, Map.of("child_id", "silent", "birth_month", "2008-01-01"));
      warehouse.add(
          Facts.PERIODS_OF_CARE, Map.of("child_id", "silent", "start_date", "2017-01-01"));
      warehouse.add(
          Facts.REVIEWS,
          Map.of(
              "child_id", "silent",
              "counted_date", "2018-06-01",
              "participation_code", "PN4",
              "is_participation", "true"));
      Models.install(warehouse.connection());
      assertThat(
              warehouse.rows(
                  "select in_numerator from review_participation_pct"
                      + " where period_kind = 'financial_year'"))
          .containsExactly(String.valueOf(tookPart));
    }
  }

  @Test
  void theValueInUseStandsBesideItsDefault() throws SQLException {
    try (FactWarehouse warehouse = FactWarehouse.open(Map.of("pep_valid_months", 6))) {
      assertThat(
              warehouse.rows(
                  "select parameter_value, default_value, pep_valid_months() from dim_parameters"
                      + " where parameter = 'pep_valid_months'"))
          .containsExactly("6|4|6");
    }
  }

  @Test
  void aParameterThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> FactWarehouse.open(Map.of("pep_months", 6)))
        .hasMessageStartingWith("Cannot set parameter pep_months: there is none of that name.")
        .hasMessageContaining("pep_valid_months");
  }

  @Test
  void thePageOfClarificationsListsEachParameterWithItsDefault() throws Exception {
    try (FactWarehouse warehouse = FactWarehouse.open()) {
      List<String> declared =
          warehouse.rows(
              "select format('| `{}` | {} | {} | {} |', parameter, default_value, meaning, source)"
                  + " from dim_parameters");
      assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList())
          .containsExactlyElementsOf(declared);
    }
  }

  @Test
  void everyParameterIsReadByAModel() throws Exception {
    try (FactWarehouse warehouse = FactWarehouse.open()) {
      Models.install(warehouse.connection());
      assertThat(
              warehouse.rows(
                  """
                  select parameter from dim_parameters
                  where not exists (
                    from duckdb_views() where contains(sql, parameter || '()'))"""))
          .isEmpty();
    }
  }

  private static void placement(FactWarehouse warehouse, String start, String end)
      throws SQLException {
    warehouse.add(
        Facts.PLACEMENTS,
        Map.of("child_id", "moved", "start_date", start, "end_date", end, "placement_key", start));
  }
}

package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst finds in the file with the children. */
class AnalystFileTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
  }

  @Test
  void theAnalystFileHoldsFactsAndTheirMeaning() throws Exception {
    warehouse.publish(240);
    // 240 children, 9 of them adopted by the end of September 2024
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select period_label, numerator from trend_series where period_end = date '2025-03-31'"))
        .containsExactly("31 March 2025 | 231");
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select children from children_in_care_as_known(date '2022-04-19')"))
        .containsExactly("0");
    assertThat(
            warehouse.live(
                Audience.ANALYST, "from trend_series_live except from trend_series limit 1"))
        .isEmpty();
    assertThat(warehouse.live(Audience.ANALYST, "select data_label from release_label"))
        .containsExactly("synthetic: stands for no real child");
  }

  @Test
  void theAnalystFileSaysWhatItsColumnsMean() throws Exception {
    warehouse.publish(20);
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select comment from duckdb_columns() where table_name = 'fact_placements' and column_name = 'placement_code'"))
        .containsExactly("placement type as reported by its latest episode [code list place]");
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select constraint_column_names from duckdb_constraints() where table_name = 'fact_placements' and constraint_type = 'PRIMARY KEY'"))
        .containsExactly("[authority_code, child_id, start_date, known_from]");
    assertThat(Files.readString(current().resolve("dictionary.md")))
        .contains("## fact_placements\n\nA table: one row per child and placement")
        .contains(
            "| placement_number | integer | 1 for the first placement of the period of care |")
        .contains("## children_in_care\n\nA view: one row per child and month end in care.")
        .contains("## children_in_care_as_known(known_at)");
  }

  private Path current() throws Exception {
    return warehouse.releaseFolder().resolve(warehouse.releases().current().orElseThrow());
  }
}

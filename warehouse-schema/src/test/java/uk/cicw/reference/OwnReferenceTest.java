package uk.cicw.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.model.FactWarehouse;

class OwnReferenceTest {
  private static final String TARGETS =
      "indicator_id,authority_code,target_year,target_value,target_tolerance\n";
  private static final String NEIGHBOURS =
      "neighbour_model,in_force_from,authority_code,neighbour_rank,neighbour_code,closeness_label\n";

  @TempDir Path home;

  @Test
  void aHomeWithoutFilesAddsNothing() {
    assertThat(OwnReference.read(home)).isEqualTo(OwnReference.NONE);
    assertThat(OwnReference.files(home)).isEmpty();
  }

  @Test
  void targetsMayHaveTheirColumnsInAnyOrderAndNotesBesideThem() throws IOException {
    write(
        "targets.csv",
        "target_year,indicator_id,note,target_value,target_tolerance,authority_code\n"
            + "2025,reviews_on_time_pct,corporate plan,95,2.5,813\n");
    assertThat(OwnReference.read(home).targets())
        .containsExactly(List.of("reviews_on_time_pct", "813", "2025", "95", "2.5"));
  }

  @Test
  void anotherNeighbourModelStandsBesideThoseOfTheDepartment() throws Exception {
    write("neighbours.csv", NEIGHBOURS + "cipfa-2024,2024-04-01,813,1,812,nearest\n");
    try (FactWarehouse warehouse = FactWarehouse.open()) {
      String models = "select distinct neighbour_model from dim_neighbours order by all";
      List<String> builtIn = warehouse.rows(models);
      OwnReference.read(home).addTo(warehouse.connection());
      assertThat(warehouse.rows(models)).containsAll(builtIn).hasSize(builtIn.size() + 1);
      assertThat(
              warehouse.rows(
                  "select authority_code, neighbour_rank, neighbour_code, closeness_label"
                      + " from dim_neighbours where neighbour_model = 'cipfa-2024'"))
          .containsExactly("813|1|812|nearest");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reviews_on_time_pct,813,2025,high,2|line 2 has no value aimed at",
        "reviews_on_time_pct,813,2025,95,|line 2 has no how far off still counts as amber",
        "reviews_on_time_pct,813,2024/25,95,2|line 2 has no financial or academic year"
      })
  void aTargetThatCanNotBeReadIsNamedByItsLine(String line, String expected) throws IOException {
    write("targets.csv", TARGETS + line + "\n");
    assertThatThrownBy(() -> OwnReference.read(home))
        .hasMessageStartingWith("Cannot take up targets.csv: " + expected)
        .hasMessageEndingWith("Correct the file and run again.");
  }

  @Test
  void twoTargetsForOneYearAndANeighbourModelOfTheDepartmentAreRefused() throws IOException {
    String line = "reviews_on_time_pct,813,2025,95,2\n";
    write("targets.csv", TARGETS + line + line);
    assertThatThrownBy(() -> OwnReference.read(home))
        .hasMessageContaining("line 3 says again what is there already");
    write("targets.csv", TARGETS + line);
    write("neighbours.csv", NEIGHBOURS + "2025,2025-05-01,813,1,812,nearest\n");
    assertThatThrownBy(() -> OwnReference.read(home))
        .hasMessageContaining("neighbours.csv: line 2 says again what is there already");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(home.resolve(file), text);
  }
}

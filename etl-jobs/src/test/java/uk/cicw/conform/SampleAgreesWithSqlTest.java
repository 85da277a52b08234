package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty years of the sample authority, from its files to its facts. */
class SampleAgreesWithSqlTest {
  private static final Path SAMPLE = Path.of("../sample-extracts/sample");

  @TempDir Path folder;

  @Test
  void on_every_fact() throws IOException, SQLException {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      warehouse.land(SAMPLE);
      assertThat(warehouse.run()).containsExactly("813");

      try (FactOracle oracle = warehouse.oracle()) {
        assertThat(oracle.differences()).isEmpty();
      }
    }
  }
}

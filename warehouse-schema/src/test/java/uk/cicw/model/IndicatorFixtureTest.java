package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder {@code indicators/<id>/<sentence>} gives rows of facts and says which children the
 * indicator then counts, in the periods that its {@code expected.csv} names.
 */
class IndicatorFixtureTest {
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

  static Stream<Arguments> sentences() throws Exception {
    Path root =
        Path.of(
            Objects.requireNonNull(IndicatorFixtureTest.class.getResource("/indicators")).toURI());
    return Files.walk(root, 2)
        .filter(folder -> root.relativize(folder).getNameCount() == 2)
        .sorted()
        .map(folder -> argumentSet(root.relativize(folder).toString(), new Fixture(folder)));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void anIndicatorCountsAsItsSentenceSays(Fixture fixture) throws IOException, SQLException {
    fixture.giveTo(warehouse);
    assertThat(warehouse.rows(fixture.counted()))
        .containsExactlyInAnyOrderElementsOf(fixture.expected());
  }

  @Test
  void everyIndicatorHasASentence() throws Exception {
    assertThat(sentences().map(sentence -> ((Fixture) sentence.get()[0]).indicator()).distinct())
        .containsExactlyElementsOf(
            warehouse.rows("select indicator_id from dim_indicators order by indicator_id"));
  }
}

package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Each folder of {@code conform} is an example: the extracts and their staged rows that are given,
 * and the fact rows that are expected, of the columns that matter to it.
 */
class FactsOfFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/conform");

  static Stream<String> sentences() throws IOException {
    return Files.list(FIXTURES).map(path -> path.getFileName().toString()).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void gives_the_expected_facts(String sentence) throws IOException {
    Given given = given(FIXTURES.resolve(sentence));
    try (Stream<Path> expected = Files.list(FIXTURES.resolve(sentence).resolve("expected"))) {
      for (Path file : expected.sorted().toList()) {
        List<Map<String, String>> rows = lines(file);
        assertThat(actual(given, fact(file), rows.get(0).keySet().stream().toList()))
            .as(file.getFileName().toString())
            .containsExactlyInAnyOrderElementsOf(rows);
      }
    }
  }

  private static Given given(Path folder) throws IOException {
    Given given = new Given();
    for (NamedCsvRecord extract : records(folder.resolve("extracts.csv"))) {
      given.extract(
          extract.getField("extract_id"),
          extract.getField("table"),
          Integer.parseInt(extract.getField("collection_year")),
          LocalDate.parse(extract.getField("data_to")),
          LocalDate.parse(extract.getField("received_date")));
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        if (!file.endsWith("extracts.csv")) {
          records(file).forEach(line -> addRow(given, line));
        }
      }
    }
    return given;
  }

  /** A row may stand in several extracts: their ids separated by blanks. */
  private static void addRow(Given given, NamedCsvRecord line) {
    Map<String, String> values = new LinkedHashMap<>(line.getFieldsAsMap());
    values.remove("extract_id");
    for (String extract : line.getField("extract_id").split(" ")) {
      given.row(extract, values);
    }
  }

  private static List<Map<String, String>> actual(
      Given given, KeptTable fact, List<String> columns) {
    return given.facts(fact).stream().map(row -> project(row, columns)).toList();
  }

  private static Map<String, String> project(Map<String, String> row, List<String> columns) {
    Map<String, String> projected = new LinkedHashMap<>();
    columns.forEach(column -> projected.put(column, row.getOrDefault(column, "")));
    return projected;
  }

  private static KeptTable fact(Path file) {
    String name = file.getFileName().toString().replace(".csv", "");
    return Facts.TABLES.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Map<String, String>> lines(Path csv) throws IOException {
    return records(csv).stream()
        .<Map<String, String>>map(line -> new LinkedHashMap<>(line.getFieldsAsMap()))
        .toList();
  }

  private static List<NamedCsvRecord> records(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}

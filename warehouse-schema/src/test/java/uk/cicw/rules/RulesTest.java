package uk.cicw.rules;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.CollectionYear;

/** The rules of this build, held against the Department's codes by year ({@code catalogue.csv}). */
class RulesTest {
  private static final Path KEPT = Path.of("RULES.md");
  private static final Path CURRENT = Path.of("target", "RULES.md");
  private static final Rules RULES = Rules.ofThisBuild();

  @Test
  void everyCodeIsThereInItsYearsAndOnlyThen() throws IOException {
    Map<String, List<Integer>> declared = new TreeMap<>();
    for (NamedCsvRecord line : catalogue()) {
      declared.put(line.getField("code"), years(line));
    }
    assertThat(years(RULES)).isEqualTo(declared);
  }

  private static List<Integer> years(NamedCsvRecord line) {
    return IntStream.rangeClosed(
            Integer.parseInt(line.getField("first_year")),
            Integer.parseInt(line.getField("last_year")))
        .boxed()
        .toList();
  }

  private static Map<String, List<Integer>> years(Rules rules) {
    return rules.all().stream()
        .collect(
            groupingBy(
                Rule::code,
                TreeMap::new,
                flatMapping(
                    rule ->
                        IntStream.rangeClosed(rule.years().first(), rule.years().last()).boxed(),
                    collectingAndThen(toList(), years -> years.stream().sorted().toList()))));
  }

  @Test
  void theTableInTheRepositoryIsNotStale() throws IOException {
    Map<String, Map<CollectionYear, Long>> cases =
        RuleCase.all().stream()
            .filter(RuleCase::isVerified)
            .collect(groupingBy(RuleCase::code, groupingBy(RuleCase::year, counting())));
    String current = RuleTable.of(RULES, cases);
    Files.writeString(CURRENT, current);
    assertThat(Files.readString(KEPT).equals(current))
        .withFailMessage(
            "Cannot trust warehouse-schema/%1$s: headers and cases say otherwise by now."
                + " Copy warehouse-schema/%2$s, which this test has just written, over it.",
            KEPT, CURRENT)
        .isTrue();
  }

  @Test
  void everyCodeHasACase() {
    List<String> proven = RuleCase.all().stream().map(RuleCase::code).distinct().toList();
    assertThat(RULES.all().stream().map(Rule::code).distinct())
        .allSatisfy(code -> assertThat(proven).contains(code));
  }

  private static List<NamedCsvRecord> catalogue() throws IOException {
    InputStream csv =
        Objects.requireNonNull(RulesTest.class.getResourceAsStream("/rules/catalogue.csv"));
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream().toList();
    }
  }
}

package uk.cicw.conform;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.FactSources;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/** What the dictionary says about the origin of facts is what conforming does. */
class FactSourcesTest {
  private static final Map<String, Map<String, String>> DELIVERED =
      Map.of(
          "episodes",
              Map.ofEntries(
                  entry("decom", "2017-05-02"),
                  entry("dec", "2017-11-20"),
                  entry("rne", "S"),
                  entry("ls", "C2"),
                  entry("cin", "N1"),
                  entry("place", "U4"),
                  entry("place_provider", "PR1"),
                  entry("rec", "E4A"),
                  entry("reason_place_change", "CARPL"),
                  entry("urn", "SC000001"),
                  entry("pl_la", "E06000012"),
                  entry("pl_location", "OUT"),
                  entry("pl_distance", "3.500")),
          "reviews", Map.of("review", "2017-05-20", "review_code", "PN3"),
          "header",
              Map.of(
                  "sex",
                  "2",
                  "birth_month",
                  "2003-07-01",
                  "ethnic",
                  "WBRI",
                  "upn_id",
                  "a upn",
                  "mother",
                  "1"),
          "uasc", Map.of("sex", "2", "birth_month", "2003-07-01", "duc", "2017-09-01"));

  static Stream<MappedFact> mapped() {
    return Stream.concat(MappedFacts.ALL.stream(), Stream.of(CareLeaverFact.MAPPED));
  }

  @ParameterizedTest
  @MethodSource("mapped")
  void aMappedColumnHoldsTheDeliveredOneThatIsDeclared(MappedFact mapped) {
    assertThat(FactSources.extracts(mapped.fact())).containsExactly(mapped.source());
    for (MappedColumn column : mapped.columns()) {
      if (!column.staged().equals("collection_year")) {
        assertThat(staged(mapped, column.fact())).as(column.fact()).isEqualTo(column.staged());
      }
    }
  }

  @Test
  void factsAboutCareAreMadeOfTheTablesThatConformingReads() {
    assertThat(names(FactSources.extracts(Facts.REVIEWS)))
        .containsExactlyInAnyOrderElementsOf(CareKnown.TABLES);
    assertThat(names(FactSources.extracts(Facts.UASC))).containsExactlyElementsOf(UascFact.TABLES);
    for (KeptTable fact : Facts.ABOUT_CHILDREN) {
      assertThat(FactSources.extracts(fact)).as(fact.name()).isNotEmpty();
    }
  }

  @Test
  void whatIsSaidToHoldADeliveredColumnHoldsItsValue() {
    Given given = new Given();
    DELIVERED.forEach(
        (table, row) ->
            given
                .extract(table, table, 2018, LocalDate.of(2018, 3, 31), LocalDate.of(2018, 4, 20))
                .row(table, row));
    for (KeptTable fact :
        List.of(
            Facts.CHILDREN,
            Facts.PLACEMENT_EPISODES,
            Facts.PLACEMENTS,
            Facts.PERIODS_OF_CARE,
            Facts.REVIEWS,
            Facts.UASC)) {
      assertHeld(fact, given.facts(fact));
    }
  }

  private static void assertHeld(KeptTable fact, List<Map<String, String>> rows) {
    for (Column column : fact.columns()) {
      Optional<String> expected = FactSources.delivered(fact, column).map(FactSourcesTest::value);
      expected.ifPresent(
          value ->
              assertThat(rows.stream().flatMap(row -> Stream.ofNullable(row.get(column.name()))))
                  .as("%s.%s", fact.name(), column.name())
                  .isNotEmpty()
                  .containsOnly(column.type() == ColumnType.BOOLEAN ? "true" : value));
    }
  }

  private static String value(FactSources.Delivered delivered) {
    String staged = Staging.stagedColumn(delivered.column()).orElseThrow().name();
    Map<String, String> row = DELIVERED.getOrDefault(delivered.extract().name(), Map.of());
    return staged.equals("child_id") ? "child" : row.getOrDefault(staged, "not delivered");
  }

  private static String staged(MappedFact mapped, String name) {
    Column column = mapped.fact().columns().get(mapped.fact().position(name));
    return FactSources.delivered(mapped.fact(), column)
        .flatMap(delivered -> Staging.stagedColumn(delivered.column()))
        .map(Column::name)
        .orElse("worked out");
  }

  private static List<String> names(List<ExtractTable> extracts) {
    return extracts.stream().map(ExtractTable::name).toList();
  }
}

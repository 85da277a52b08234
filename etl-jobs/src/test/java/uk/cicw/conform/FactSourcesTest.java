package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.FactSources;
import uk.cicw.schema.Facts;
import uk.cicw.schema.Staging;

/** What the dictionary says about the origin of facts is what conforming does. */
class FactSourcesTest {

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
    assertThat(names(FactSources.extracts(Facts.UASC)))
        .containsExactlyElementsOf(UascFact.TABLES);
    for (var fact : Facts.ABOUT_CHILDREN) {
      assertThat(FactSources.extracts(fact)).as(fact.name()).isNotEmpty();
    }
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

package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.cicw.model.IndicatorRelation.Member;

class IndicatorRelationTest {

  @Test
  void aTotalEqualsItsPartsAndIsTheDenominatorOfTheirPercentages() {
    Map<String, String> header =
        Map.of("equals", "under_5_pct + over_5_pct; denominator of under_5_pct");
    assertThat(relations("children_count", header))
        .containsExactly(
            new IndicatorRelation(
                true,
                List.of(
                    new Member("children_count", "numerator", 1),
                    new Member("under_5_pct", "numerator", -1),
                    new Member("over_5_pct", "numerator", -1))),
            new IndicatorRelation(
                true,
                List.of(
                    new Member("children_count", "numerator", 1),
                    new Member("under_5_pct", "denominator", -1))));
  }

  @Test
  void aDenominatorIsAtLeastWhatItsPercentagesCount() {
    assertThat(
            relations("foster_pct", Map.of("denominator at least", "foster_pct + residential_pct")))
        .containsExactly(
            new IndicatorRelation(
                false,
                List.of(
                    new Member("foster_pct", "denominator", 1),
                    new Member("foster_pct", "numerator", -1),
                    new Member("residential_pct", "numerator", -1))));
  }

  private static List<IndicatorRelation> relations(String id, Map<String, String> header) {
    return IndicatorRelation.of(new Model(Layer.INDICATORS, id, header, "select 1"));
  }
}

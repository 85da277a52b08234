package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.CollectionYear;

/** That it counts what a release counts is in {@link DrillThroughTest}, which has one at hand. */
class FiguresOfYearTest {
  private static final List<String> IDS = List.of("missing_pct", "three_plus_placements_pct");

  @Test
  void whatAYearDoesNotDefineIsLeftOut() {
    assertThat(new FiguresOfYear(new CollectionYear(2012), IDS).titles())
        .doesNotContainKey("missing_pct")
        .containsEntry("three_plus_placements_pct", "Three or more placements in the period");
  }
}

package uk.cicw.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.cicw.model.FiguresOfYear;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.RowLoader;
import uk.cicw.rules.RuleKernel;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.rules.Rules;
import uk.cicw.rules.TouchedIndicators;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** Three children in foster care of their own authority, and what is wrong with them. */
class EffectsTest {
  private static final Rules ALL = Rules.ofThisBuild();
  private static final Rules RULES =
      new Rules(
          ALL.all().stream()
              .filter(rule -> List.of("146", "218", "411", "501").contains(rule.code()))
              .toList(),
          ALL.derived(),
          List.of());

  private static SortedMap<String, RuleEffect> effects;

  @BeforeAll
  static void workOut() throws SQLException {
    effects =
        effects(
            // in and out at once
            episode("Anna", "01/06/2024", "PL_LOCATION", "OUT", "URN", "SC000001"),
            episode("Ben", "01/06/2024", "PL_LOCATION", "IN"),
            // before the one before it has ended
            episode("Cleo", "01/03/2024", "DEC", "01/07/2024", "REC", "X1", "URN", "SC000001"),
            episode("Cleo", "01/06/2024", "RNE", "P", "PL_POST", "LS1 1AA", "URN", "SC000001"),
            // a code of 2009/10
            episode("Dev", "01/06/2024", "PLACE", "H3", "URN", "SC000001"));
  }

  @Test
  void theFigureOfOneChildChangesWhereItsOnlyRowFails() {
    assertThat(effect("411").figures())
        .containsExactly(
            new FigureEffect("placed_outside_la_pct", "Placed outside the authority", 1, 3));
  }

  @Test
  void whatNoFigureReadsChangesNone() {
    assertThat(effects).containsEntry("218", RuleEffect.NONE);
  }

  @Test
  void withoutTheLaterOfTwoEpisodesThatOverlapTheChildIsNoLongerInCare() {
    assertThat(effect("501").figures())
        .contains(
            new FigureEffect("cla_count", "Children looked after", 1, 3),
            new FigureEffect("ceased_count", "Children who ceased to be looked after", 1, 0))
        .extracting(FigureEffect::indicator)
        .doesNotContain("health_assessment_pct");
  }

  @Test
  void aRowThatTheWarehouseSetsAsideIsTold() {
    assertThat(effect("146").childrenSetAside()).isEqualTo(1);
    assertThat(effect("146").figures()).isEmpty();
    assertThat(effect("146").weight()).isPositive();
  }

  @Test
  void everyHeadlineIsAnIndicatorOfItsLatestYear() {
    assertThat(new FiguresOfYear(new CollectionYear(2026), Headlines.INDICATORS).titles())
        .containsOnlyKeys(Headlines.INDICATORS);
  }

  private static RuleEffect effect(String code) {
    return effects.getOrDefault(code, RuleEffect.NONE);
  }

  private static Map<String, String> episode(String child, String start, String... cells) {
    Map<String, String> row = new HashMap<>();
    row.putAll(Map.of("CHILD", child, "DECOM", start, "RNE", "S", "LS", "C2", "CIN", "N1"));
    row.putAll(Map.of("PLACE", "U6", "PLACE_PROVIDER", "PR1", "PL_LA", "813", "PL_LOCATION", "IN"));
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }

  @SafeVarargs
  private static SortedMap<String, RuleEffect> effects(Map<String, String>... episodes)
      throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(RULES)) {
      give(kernel, Ssda903.EPISODES, episodes);
      RuleOutcome outcome =
          kernel.run(Circumstances.of(new CollectionYear(2025), Optional.of("813"), "csv"));
      return Effects.of(
          kernel.findings(),
          outcome.run(),
          new CollectionYear(2025),
          TouchedIndicators.ofThisBuild());
    }
  }

  @SafeVarargs
  private static void give(RuleKernel kernel, ExtractTable table, Map<String, String>... rows)
      throws SQLException {
    try (RowLoader loader = kernel.rows(table)) {
      for (int i = 0; i < rows.length; i++) {
        loader.add(i + 1L, rows[i]);
      }
    }
  }
}

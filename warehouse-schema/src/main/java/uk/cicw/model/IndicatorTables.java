package uk.cicw.model;

import static java.util.stream.Collectors.toSet;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.schema.KeptTable;

/**
 * Writes the headers of the indicators into {@code dim_indicators}, their breaks and the relations
 * of their numbers beside it.
 */
final class IndicatorTables {
  private static final KeptTable INDICATORS =
      new KeptTable(
          "dim_indicators",
          "one row per indicator, as the header of its definition says",
          List.of("indicator_id"),
          List.of(
              text("indicator_id", "indicator, and the view with its child rows").needed(),
              text("title", "what it is called").needed(),
              text("kind", "count, rate, proportion or mean").needed(),
              text("numerator_label", "who is in the numerator").needed(),
              text("denominator_label", "who is in the denominator").needed(),
              text("population_label", "who is looked at in the first place").needed(),
              text("period_kinds", "the kinds of period that it is told for, comma between")
                  .needed(),
              text("polarity", "high (high is good), low (low is good) or none").needed(),
              text("unit", "unit of the value").needed(),
              integer("decimals", "decimals to show").needed(),
              integer("first_year", "first collection or academic year of it").needed(),
              integer("last_year", "last collection or academic year of it").needed(),
              integer("looks_back_months", "months before the end that returns must reach back")
                  .needed(),
              text("official_code", "code in national sets of indicators, or none").needed(),
              text("three_years_of", "the indicator whose denominators of three years it adds up"),
              text("source", "where the definition comes from").needed(),
              text("extracts", "extracts that must have been received, comma between").needed()));

  private static final KeptTable BREAKS =
      new KeptTable(
          "dim_indicator_breaks",
          "one row per indicator and year in which its meaning changed",
          List.of("indicator_id", "first_year"),
          List.of(
              text("indicator_id", "indicator").needed(),
              integer("first_year", "first year to which the change applies").needed(),
              text("break_label", "what changed").needed()));

  private static final KeptTable RELATIONS =
      new KeptTable(
          "dim_indicator_relations",
          "one row per member of a relation that holds between the numbers of any one period",
          List.of("relation_id", "member"),
          List.of(
              integer("relation_id", "relation").needed(),
              integer("member", "members are counted from 1").needed(),
              text("sense", "= where the members add up to nought, >= where not to less").needed(),
              text("indicator_id", "indicator").needed(),
              text("part", "its numerator, denominator or value").needed(),
              integer("coefficient", "1 or -1").needed()));

  static void create(Connection connection, List<Indicator> indicators) throws SQLException {
    ReferenceTables.install(
        connection, INDICATORS, indicators.stream().map(IndicatorTables::row).toList());
    ReferenceTables.install(
        connection, BREAKS, indicators.stream().flatMap(IndicatorTables::breaks).toList());
    ReferenceTables.install(connection, RELATIONS, relations(indicators));
  }

  private static List<String> row(Indicator i) {
    return List.of(
        i.id(),
        i.title(),
        i.kind().name().toLowerCase(Locale.ROOT),
        i.numerator(),
        i.denominator(),
        i.population(),
        String.join(",", i.periodKinds()),
        i.polarity().name().toLowerCase(Locale.ROOT),
        i.unit(),
        String.valueOf(i.decimals()),
        String.valueOf(i.years().first()),
        String.valueOf(i.years().last()),
        String.valueOf(i.looksBackMonths()),
        i.officialCode(),
        i.threeYearsOf(),
        i.source(),
        String.join(",", i.extracts()));
  }

  private static Stream<List<String>> breaks(Indicator indicator) {
    return indicator.breaks().entrySet().stream()
        .map(broken -> List.of(indicator.id(), broken.getKey().toString(), broken.getValue()));
  }

  private static List<List<String>> relations(List<Indicator> indicators) {
    Set<String> ids = indicators.stream().map(Indicator::id).collect(toSet());
    List<IndicatorRelation> declared =
        indicators.stream().flatMap(indicator -> indicator.relations().stream()).toList();
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (IndicatorRelation relation : IndicatorRelations.of(declared)) {
      number++;
      int member = 0;
      for (IndicatorRelation.Member of : relation.members()) {
        member++;
        rows.add(row(number, member, relation.isEquation(), existing(of, ids)));
      }
    }
    return rows;
  }

  private static List<String> row(
      int number, int member, boolean isEquation, IndicatorRelation.Member of) {
    return List.of(
        String.valueOf(number),
        String.valueOf(member),
        isEquation ? "=" : ">=",
        of.indicatorId(),
        of.part(),
        String.valueOf(of.coefficient()));
  }

  private static IndicatorRelation.Member existing(
      IndicatorRelation.Member member, Set<String> ids) {
    if (!ids.contains(member.indicatorId())) {
      throw new IllegalArgumentException(
          "Cannot add up %s, as the header of an indicator does: it is no indicator."
              .formatted(member.indicatorId()));
    }
    return member;
  }

  private IndicatorTables() {}
}

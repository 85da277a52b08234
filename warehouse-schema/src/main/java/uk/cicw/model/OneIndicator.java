package uk.cicw.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What was known on a day of one indicator: the second form of a macro, {@code
 * <series>_as_known(known_at, indicator)}, with the rows that the first form has of that indicator.
 * No other is planned for it: to plan all of them takes longer than to count one.
 */
final class OneIndicator {
  static final String PARAMETERS = "known_at, indicator";
  private static final String NAME = "cast(indicator as varchar)";

  /** DuckDB reads the text that {@code query} gets while it binds: a name of the list, or none. */
  private static final String ROWS =
      """
      select %1$s as indicator_id, authority_code, child_id, period_kind, period_end,
        in_denominator, in_numerator, cast(measure as double) as measure
      from query(
        if(list_contains([%2$s], %1$s),
          'from ' || %1$s || '_as_known(date ''' || cast(known_at as date) || ''')',
          'from %3$s limit 0'))""";

  /** The series, and the rows of all indicators that they are made of. */
  static boolean isToldBy(Model model) {
    return model.layer() == Layer.SERIES || IndicatorRows.isOfAll(model);
  }

  static String query(Model model, List<Model> models) {
    if (IndicatorRows.isOfAll(model)) {
      return rows(models.stream().filter(IndicatorRows::isIndicator).map(Model::name).toList());
    }
    String asKnown = Variant.asKnown(model.withReferences(models, OneIndicator::reference));
    String ofOne =
        asKnown.replaceAll(
            "\\b(from|join) dim_indicators\\b",
            "$1 (select * from dim_indicators where indicator_id = " + NAME + ")");
    return "select * from (%s\n) where indicator_id = %s".formatted(ofOne, NAME);
  }

  private static String rows(List<String> ids) {
    String listed = ids.stream().map("'%s'"::formatted).collect(joining(", "));
    return ROWS.formatted(NAME, listed, ids.get(0));
  }

  private static String reference(Model referred) {
    return isToldBy(referred)
        ? "%s(%s)".formatted(Variant.AS_KNOWN.name(referred), PARAMETERS)
        : Variant.AS_KNOWN.reference(referred);
  }

  private OneIndicator() {}
}

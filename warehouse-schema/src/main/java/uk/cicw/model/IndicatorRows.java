package uk.cicw.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The model that holds the rows of all indicators, which no file has to list. */
final class IndicatorRows {
  private static final String NAME = "indicator_rows";
  private static final String BRANCH =
      "select '%1$s' as indicator_id, authority_code, child_id, period_kind, period_end,"
          + " in_denominator, in_numerator, cast(measure as double) as measure from %1$s";

  static Model of(List<Model> models) {
    String query =
        models.stream()
            .filter(IndicatorRows::isIndicator)
            .map(indicator -> BRANCH.formatted(indicator.name()))
            .collect(Collectors.joining("\nunion all\n"));
    String grain = "one row per indicator, child and period";
    return new Model(Layer.INDICATORS, NAME, Map.of("grain", grain), query);
  }

  static boolean isIndicator(Model model) {
    return model.layer() == Layer.INDICATORS && !model.name().equals(NAME);
  }

  private IndicatorRows() {}
}

package uk.cicw.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The model that holds the rows of all indicators, which no file has to list. Periods and marts
 * stand in its text once and are shared by all indicators: planning each anew would take longer
 * than counting.
 */
final class IndicatorRows {
  private static final String NAME = "indicator_rows";
  private static final String BRANCH =
      "select '%s' as indicator_id, authority_code, child_id, period_kind, period_end,"
          + " in_denominator, in_numerator, cast(measure as double) as measure from (%s)";

  static Model of(List<Model> models) {
    return of(models, models.stream().filter(IndicatorRows::isShared).toList());
  }

  /** The same where some models are kept as tables: those are read as they are. */
  static Model ofKept(List<Model> models) {
    return of(
        models,
        models.stream()
            .filter(IndicatorRows::isShared)
            .filter(model -> KeptModel.of(model).isEmpty())
            .toList());
  }

  private static Model of(List<Model> models, List<Model> once) {
    List<Model> shared = ModelOrder.of(once);
    String subqueries =
        shared.stream()
            .map(model -> sharedName(model) + " as materialized (" + text(model, shared) + ")")
            .collect(Collectors.joining(",\n", "with\n", "\n"));
    String branches =
        models.stream()
            .filter(IndicatorRows::isIndicator)
            .map(indicator -> BRANCH.formatted(indicator.name(), reading(indicator, shared)))
            .collect(Collectors.joining("\nunion all\n"));
    String grain = "one row per indicator, child and period";
    return new Model(Layer.INDICATORS, NAME, Map.of("grain", grain), subqueries + branches);
  }

  static boolean isIndicator(Model model) {
    return model.layer() == Layer.INDICATORS && !isOfAll(model);
  }

  static boolean isOfAll(Model model) {
    return model.name().equals(NAME);
  }

  private static boolean isShared(Model model) {
    return model.layer() == Layer.PERIODS || model.layer() == Layer.MARTS;
  }

  /** Periods are read from their model, so that a variant can put another period in their place. */
  private static String text(Model model, List<Model> shared) {
    return model.layer() == Layer.PERIODS
        ? "select * from " + model.name()
        : reading(model, shared);
  }

  private static String reading(Model model, List<Model> shared) {
    return model.withReferences(shared, IndicatorRows::sharedName);
  }

  private static String sharedName(Model model) {
    return "shared_" + model.name();
  }

  private IndicatorRows() {}
}

package uk.cicw.model;

/** What a model says about itself in the database, for its dictionary and for tools. */
final class Description {

  static String of(Model model, Variant variant) {
    String object = variant == Variant.LIVE ? "view" : "macro table";
    return comment(object, variant.name(model), grain(model) + suffix(model, variant));
  }

  static String ofScalarMacro(Model macro) {
    boolean isTable = macro.query().contains(" as table");
    return comment(isTable ? "macro table" : "macro", macro.name(), macro.heading("meaning"));
  }

  private static String grain(Model model) {
    return IndicatorRows.isIndicator(model)
        ? model.heading("title") + ": one row per child and period"
        : model.heading("grain");
  }

  private static String suffix(Model model, Variant variant) {
    return switch (variant) {
      case LIVE -> "";
      case AS_KNOWN ->
          "; as known on a day"
              + (OneIndicator.isToldBy(model) ? ", of all indicators or of one" : "");
      case BETWEEN -> "; of the one period from a first to a last day";
    };
  }

  private static String comment(String object, String name, String text) {
    return "comment on %s %s is '%s'".formatted(object, name, text.replace("'", "''"));
  }

  private Description() {}
}

package uk.cicw.model;

import java.util.List;

/**
 * The forms that a model takes, all from one text, so that a figure as it was known then and a
 * figure of today can not drift apart.
 */
enum Variant {
  /** What is known now; a view. */
  LIVE("", ""),
  /** What was known on a day; a table macro. */
  AS_KNOWN("_as_known", "known_at"),
  /** What is known now about the one period from a first to a last day; a table macro. */
  BETWEEN("_between", "first_day, last_day");

  private final String suffix;
  private final String parameters;

  Variant(String suffix, String parameters) {
    this.suffix = suffix;
    this.parameters = parameters;
  }

  /** A series is a table in a release, made from the view {@code <series>_live}. */
  String name(Model model) {
    return this == LIVE && model.layer() == Layer.SERIES
        ? model.name() + "_live"
        : model.name() + suffix;
  }

  /** The statement that creates the model in this form. */
  String definition(Model model, List<Model> models) {
    String query = query(model, models);
    if (this == LIVE) {
      return "create view %s as %s".formatted(name(model), query);
    }
    String ofOne = isToldOfOne(model) ? OneIndicator.query(model, models) : "";
    return "create or replace macro " + name(model) + forms(query, ofOne);
  }

  /** The statement that makes the columns of a macro known before it is defined. */
  String announcement(Model model, String columns) {
    String query = "select " + columns;
    return "create macro " + name(model) + forms(query, isToldOfOne(model) ? query : "");
  }

  private boolean isToldOfOne(Model model) {
    return this == AS_KNOWN && OneIndicator.isToldBy(model);
  }

  private String forms(String query, String ofOne) {
    String form = "(%s) as table (%s\n)";
    return form.formatted(parameters, query)
        + (ofOne.isEmpty() ? "" : ", " + form.formatted(OneIndicator.PARAMETERS, ofOne));
  }

  String query(Model model, List<Model> models) {
    String query = model.withReferences(models, this::reference);
    return this == AS_KNOWN ? asKnown(query) : query;
  }

  String reference(Model referred) {
    return switch (this) {
      case LIVE -> name(referred);
      case AS_KNOWN -> "%s(%s)".formatted(name(referred), parameters);
      case BETWEEN ->
          referred.layer() == Layer.PERIODS
              ? "custom_period(%s)".formatted(parameters)
              : "%s(%s)".formatted(name(referred), parameters);
    };
  }

  static String asKnown(String query) {
    return query
        .replaceAll("\\bis_known\\(([^()]*)\\)", "is_known_at($1, known_at)")
        .replaceAll("\\bis_received\\(([^()]*)\\)", "is_received_by($1, known_at)");
  }
}

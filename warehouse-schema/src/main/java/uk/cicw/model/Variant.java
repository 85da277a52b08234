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
    return this == LIVE
        ? "create view %s as %s".formatted(name(model), query)
        : "create or replace macro %s(%s) as table %s".formatted(name(model), parameters, query);
  }

  /** The statement that makes the columns of a macro known before it is defined. */
  String announcement(Model model, String columns) {
    return "create macro %s(%s) as table select %s".formatted(name(model), parameters, columns);
  }

  String query(Model model, List<Model> models) {
    String query = model.withReferences(models, this::reference);
    return this == AS_KNOWN ? asKnown(query) : query;
  }

  private String reference(Model referred) {
    return switch (this) {
      case LIVE -> name(referred);
      case AS_KNOWN -> "%s(%s)".formatted(name(referred), parameters);
      case BETWEEN ->
          referred.layer() == Layer.PERIODS
              ? "custom_period(%s)".formatted(parameters)
              : "%s(%s)".formatted(name(referred), parameters);
    };
  }

  private static String asKnown(String query) {
    return query
        .replaceAll("\\bis_known\\(([^()]*)\\)", "is_known_at($1, known_at)")
        .replaceAll("\\bis_received\\(([^()]*)\\)", "is_received_by($1, known_at)");
  }
}

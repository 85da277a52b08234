package uk.cicw.schema;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facts: what the warehouse believes about each child, and when it believed it. A row was
 * believed from {@code known_from} (inclusive) to {@code known_to} (exclusive, null while it still
 * is); both are days in Europe/London on which an extract was received.
 */
public final class Facts {
  /** How a row came to be known; these columns stand last in every fact about a child. */
  public static final List<Column> KNOWLEDGE = FactAboutChild.KNOWLEDGE;

  public static final KeptTable CHILDREN = CareFacts.CHILDREN;
  public static final KeptTable PLACEMENT_EPISODES = PlacementFacts.PLACEMENT_EPISODES;
  public static final KeptTable PLACEMENTS = PlacementFacts.PLACEMENTS;
  public static final KeptTable PERIODS_OF_CARE = PlacementFacts.PERIODS_OF_CARE;
  public static final KeptTable REVIEWS = CareFacts.REVIEWS;
  public static final KeptTable EDUCATION_OUTCOMES = EducationFacts.EDUCATION_OUTCOMES;
  public static final KeptTable SCHOOL_ABSENCE = EducationFacts.SCHOOL_ABSENCE;
  public static final KeptTable EXCLUSIONS = EducationFacts.EXCLUSIONS;
  public static final KeptTable SCHOOL_MOVES = EducationFacts.SCHOOL_MOVES;
  public static final KeptTable SEN = EducationFacts.SEN;
  public static final KeptTable PEPS = EducationFacts.PEPS;
  public static final KeptTable HEALTH_OUTCOMES = OutcomeFacts.HEALTH_OUTCOMES;
  public static final KeptTable CARE_LEAVERS = OutcomeFacts.CARE_LEAVERS;
  public static final KeptTable ADOPTIONS = OutcomeFacts.ADOPTIONS;
  public static final KeptTable MISSING_INCIDENTS = CareFacts.MISSING_INCIDENTS;
  public static final KeptTable SOCIAL_WORKER_SPELLS = CareFacts.SOCIAL_WORKER_SPELLS;
  public static final KeptTable UASC = CareFacts.UASC;

  public static final KeptTable RULE_FAILURES = RuleFacts.RULE_FAILURES;
  public static final KeptTable RULE_CHECKS = RuleFacts.RULE_CHECKS;

  /** Facts about children, in the order in which they are conformed. */
  public static final List<KeptTable> ABOUT_CHILDREN =
      List.of(
          CHILDREN,
          PLACEMENT_EPISODES,
          PLACEMENTS,
          PERIODS_OF_CARE,
          REVIEWS,
          EDUCATION_OUTCOMES,
          SCHOOL_ABSENCE,
          EXCLUSIONS,
          SCHOOL_MOVES,
          SEN,
          PEPS,
          HEALTH_OUTCOMES,
          CARE_LEAVERS,
          ADOPTIONS,
          MISSING_INCIDENTS,
          SOCIAL_WORKER_SPELLS,
          UASC);

  /** Every table with rows about children, made by conforming or not. */
  public static final List<KeptTable> WITH_CHILDREN =
      Stream.concat(ABOUT_CHILDREN.stream(), Stream.of(RULE_FAILURES)).toList();

  public static final KeptTable PUBLISHED_FIGURES =
      new KeptTable(
          "fact_published_figures",
          "one row per area, measure, period and release of published statistics",
          List.of("area_code", "measure", "period_kind", "period_end", "release"),
          List.of(
              text("area_code", "GSS code of the area").needed(),
              text("area_level", "england, region or authority").needed(),
              text("old_la_code", "three-digit code of an authority, null for other areas"),
              text("area_label", "name as published").needed(),
              text("measure", "indicator id").needed(),
              text("period_kind", "month_end, financial_year or academic_year").needed(),
              date("period_end", "last day of the period").needed(),
              text("release", "release that published it, such as release-2024").needed(),
              decimal("value", "value, null unless the status is value"),
              decimal("numerator", "numerator where it is published"),
              decimal("denominator", "denominator where it is published"),
              text(
                      "status",
                      "value, suppressed, not_available, not_applicable, rounds_to_zero or low_reliability")
                  .needed(),
              text("symbol", "the cell as published").needed(),
              integer(
                  "rounded_to",
                  "what a count of an authority was rounded to before it was published, null where"
                      + " it is exact or not known"),
              date("known_from", "day on which the release was published").needed(),
              text("source_file", "file of the release, with the sheet of a workbook").needed(),
              integer("source_row", "row in it, the first below the headings is 1").needed(),
              text("source_column", "column in it, outer headings first").needed()));

  /** One row per accepted version of an extract; what staging and facts refer to. */
  public static final KeptTable EXTRACTS =
      new KeptTable(
          "dim_extracts",
          "one row per version of an extract",
          List.of("extract_id"),
          List.of(
              text("extract_id", "hash of the delivered file and the table in it").needed(),
              FactAboutChild.AUTHORITY,
              text("extract_table", "table of the extract catalogue").needed(),
              integer("collection_year", "collection year by the year it ends in").needed(),
              date("data_to", "last day that it speaks of").needed(),
              date("received_date", "day on which the warehouse received it").needed(),
              integer("rows_in", "rows delivered").needed(),
              integer("rows_loaded", "rows loaded").needed(),
              integer("rows_set_aside", "rows set aside").needed(),
              bool("is_synthetic", "whether it stands for no real child").needed()));

  /** Every table of the lake that the release serves. */
  public static final List<KeptTable> TABLES = all();

  private static List<KeptTable> all() {
    List<KeptTable> tables = new ArrayList<>(WITH_CHILDREN);
    tables.add(RULE_CHECKS);
    tables.add(PUBLISHED_FIGURES);
    tables.add(EXTRACTS);
    return List.copyOf(tables);
  }

  private Facts() {}
}

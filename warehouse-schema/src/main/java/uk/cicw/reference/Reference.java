package uk.cicw.reference;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;
import uk.cicw.schema.KeptTable;

/** The reference dimensions, each filled from the resource {@code reference/<name>.csv}. */
public final class Reference {
  public static final KeptTable AUTHORITIES =
      new KeptTable(
          "dim_authorities",
          "one row per local authority and GSS code that it has borne",
          List.of("authority_code", "gss_code"),
          List.of(
              text("authority_code", "three-digit code of the Department").needed(),
              text("gss_code", "nine-character code of the Office for National Statistics")
                  .needed(),
              text("authority_label", "name").needed(),
              text("region_code", "GSS code of the region; Inner or Outer London within London")
                  .needed(),
              date("valid_from", "first day of the code, null where before this warehouse begins"),
              date("valid_to", "last day of the code, null while in force"),
              bool("is_latest", "whether it is the latest GSS code of the authority").needed()));

  public static final KeptTable AUTHORITY_SUCCESSIONS =
      new KeptTable(
          "dim_authority_successions",
          "one row per authority that ended and authority that took over part of its area",
          List.of("predecessor_code", "successor_code"),
          List.of(
              text("predecessor_code", "authority that ended").needed(),
              text("successor_code", "authority that took over").needed(),
              date("succession_date", "first day of the successor").needed()));

  public static final KeptTable REGIONS =
      new KeptTable(
          "dim_regions",
          "one row per region, and one for England",
          List.of("region_code"),
          List.of(
              text("region_code", "GSS code").needed(),
              text("region_label", "name").needed(),
              text("area_level", "england or region").needed(),
              text("part_of_code", "area that contains it; Inner and Outer London lie in London")));

  public static final KeptTable NEIGHBOURS =
      new KeptTable(
          "dim_neighbours",
          "one row per neighbour model, authority and statistical neighbour, ten each",
          List.of("neighbour_model", "authority_code", "neighbour_rank"),
          List.of(
              text("neighbour_model", "name of the model, by its year: 2021, 2025").needed(),
              date("in_force_from", "first day of the month in which it was published").needed(),
              text("authority_code", "authority whose neighbour it is").needed(),
              integer("neighbour_rank", "1 for the nearest").needed(),
              text("neighbour_code", "the neighbouring authority").needed(),
              text("closeness_label", "how near, as published").needed()));

  public static final KeptTable POPULATION =
      new KeptTable(
          "dim_population",
          "one row per area and mid-year: people aged 0 to 17. The rate of 31 March of a year"
              + " divides by the middle of the year before",
          List.of("area_code", "mid_year"),
          List.of(
              text("area_code", "GSS code, the latest of an authority").needed(),
              text("authority_code", "three-digit code, null for England and regions"),
              integer("mid_year", "estimate at 30 June of that year").needed(),
              integer("population_count", "people aged 0 to 17").needed(),
              bool("is_synthetic", "whether it was made up for the sample authority").needed()));

  /** What is known to be defined otherwise here than in the Department's publications. */
  public static final KeptTable DEFINITION_DIFFERENCES =
      new KeptTable(
          "dim_definition_differences",
          "one row per indicator and span of years in which it is published by another definition",
          List.of("indicator_id", "first_year"),
          List.of(
              text("indicator_id", "indicator").needed(),
              integer("first_year", "first year, by the year it ends in").needed(),
              integer("last_year", "last year").needed(),
              text("difference", "what is defined otherwise").needed()));

  /** Given by the councils themselves, see {@link OwnReference}. */
  public static final KeptTable TARGETS =
      new KeptTable(
          "dim_targets",
          "one row per indicator, authority and year for which the council has set a target",
          List.of("indicator_id", "authority_code", "target_year"),
          List.of(
              text("indicator_id", "indicator").needed(),
              text("authority_code", "three-digit code of the authority").needed(),
              integer("target_year", "financial or academic year, by the year it ends in").needed(),
              decimal("target_value", "value aimed at, in the unit of the indicator").needed(),
              decimal("target_tolerance", "how far off still counts as amber").needed()));

  /** Not a dimension: only for reading publications. */
  static final KeptTable AREA_NAMES =
      new KeptTable(
          "dim_area_names",
          "one row per name under which an area was published that is not its own",
          List.of("published_name"),
          List.of(
              text("published_name", "name as published").needed(),
              text("area_code", "three-digit code of the authority, or GSS code of the region")
                  .needed()));

  public static final List<KeptTable> TABLES =
      List.of(
          AUTHORITIES,
          AUTHORITY_SUCCESSIONS,
          REGIONS,
          NEIGHBOURS,
          POPULATION,
          DEFINITION_DIFFERENCES);

  private Reference() {}
}

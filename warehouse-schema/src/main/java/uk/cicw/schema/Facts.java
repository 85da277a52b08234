package uk.cicw.schema;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The facts: what the warehouse believes about each child, and when it believed it. A row was
 * believed from {@code known_from} (inclusive) to {@code known_to} (exclusive, null while it still
 * is); both are days in Europe/London on which an extract was received.
 */
public final class Facts {
  private static final Column AUTHORITY =
      text("authority_code", "three-digit code of the responsible authority").needed();
  private static final Column CHILD = text("child_id", "pseudonym of the child").needed();

  /**
   * So that a night replaces the facts about children of whom something can have arrived, and
   * leaves those about the others of twenty years alone.
   */
  static final Column LAST_YEAR =
      integer("last_year", "latest collection year of which any extract mentions the child")
          .needed();

  /** How a row came to be known; these columns stand last in every fact about a child. */
  public static final List<Column> KNOWLEDGE =
      List.of(
          date("known_from", "day on which the warehouse learnt it").needed(),
          date("known_to", "day on which the warehouse learnt otherwise, null while it holds"),
          text("extract_id", "the extract version that first said so").needed(),
          integer("extract_row", "its row there, null where the row is derived from several"));

  public static final KeptTable CHILDREN =
      fact(
          "dim_children",
          "one row per child as described by its latest return",
          List.of(),
          code("sex_code", "sex", "sex as reported"),
          date("birth_month", "first day of the month of birth"),
          code("ethnic_code", "ethnic", "ethnic origin as reported"),
          text("upn_id", "pseudonym of the unique pupil number, null where it is unknown"),
          bool("is_mother", "whether a girl is herself a mother (MOTHER)"),
          integer("last_collection_year", "latest collection year whose returns mention the child")
              .needed());

  public static final KeptTable PLACEMENT_EPISODES =
      fact(
          "fact_placement_episodes",
          "one row per child and episode, as reported by the latest return that holds it",
          List.of("start_date", "extract_id", "extract_row"),
          date("start_date", "date the episode commenced (DECOM)").needed(),
          date("end_date", "date it ceased as reported (DEC), null while open"),
          code("new_episode_reason_code", "rne", "reason for the new episode (RNE)").needed(),
          code("legal_status_code", "ls", "legal status (LS)").needed(),
          code("need_code", "cin", "category of need (CIN)").needed(),
          code("placement_code", "place", "placement type as reported (PLACE)").needed(),
          text("placement_type", "conformed placement type, see dim_placement_types").needed(),
          code("provider_code", "place_provider", "who provides it (PLACE_PROVIDER)"),
          code("end_reason_code", "rec", "reason it ceased (REC), null while open"),
          code("change_reason_code", "reason_place_change", "why the placement changed"),
          text("provider_urn", "Ofsted's reference of the provider (URN)"),
          text("placement_authority_code", "authority in which the placement is (PL_LA)"),
          code("location_code", "pl_location", "IN or OUT of the responsible authority"),
          decimal("distance_miles", "miles from home (PL_DISTANCE), null when it can not be known"),
          integer("collection_year", "collection year of the return that holds it").needed(),
          integer("repair_number", "repair that was needed, see dim_repairs; 0 for none").needed(),
          date("conformed_end_date", "end after the repair, null while open"),
          bool("is_in_placement", "whether it takes part in a placement; a duplicate does not")
              .needed());

  public static final KeptTable PLACEMENTS =
      fact(
          "fact_placements",
          "one row per child and placement: episodes with one carer joined across changes of legal"
              + " status, temporary stays folded into the placement that they interrupt",
          List.of("start_date"),
          text("placement_key", "surrogate key").needed(),
          text("period_of_care_key", "the period of care that it belongs to").needed(),
          integer("placement_number", "1 for the first placement of the period of care").needed(),
          date("start_date", "first day").needed(),
          date("end_date", "day it ended, null while open"),
          code("placement_code", "place", "placement type as reported by its latest episode")
              .needed(),
          text("placement_type", "conformed placement type, see dim_placement_types").needed(),
          code("provider_code", "place_provider", "who provides it"),
          text("provider_urn", "Ofsted's reference of the provider (URN)"),
          text("placement_authority_code", "authority in which the placement is (PL_LA)"),
          code("location_code", "pl_location", "IN or OUT of the responsible authority"),
          decimal("distance_miles", "miles from home (PL_DISTANCE), null when it can not be known"),
          bool("is_short_break", "whether every episode is under a series of short breaks (V3, V4)")
              .needed(),
          code("end_reason_code", "rec", "reason its last episode ceased, null while open"),
          code("change_reason_code", "reason_place_change", "why it changed"),
          integer("episode_count", "episodes joined into it").needed(),
          integer("repair_number", "highest repair among its episodes; 0 for none").needed());

  public static final KeptTable PERIODS_OF_CARE =
      fact(
          "fact_periods_of_care",
          "one row per child and unbroken time in care",
          List.of("start_date"),
          text("period_of_care_key", "surrogate key").needed(),
          integer("period_number", "1 for the child's first period of care").needed(),
          date("start_date", "date the child started to be looked after").needed(),
          date("end_date", "date the child ceased to be looked after, null while in care"),
          code("start_legal_status_code", "ls", "legal status at the start").needed(),
          code("need_code", "cin", "category of need").needed(),
          code("end_reason_code", "rec", "reason care ceased, null while in care"),
          bool("is_short_break", "whether all of it is under a series of short breaks (V3, V4)")
              .needed(),
          integer("placement_count", "placements in it").needed());

  public static final KeptTable REVIEWS =
      fact(
          "fact_reviews",
          "one row per child and review, and one for a review that fell due and was not held",
          List.of("due_date", "review_date"),
          text("period_of_care_key", "the period of care, null where a review falls outside one"),
          integer("review_number", "1 for the first review of the period of care"),
          date("due_date", "last day on which it is on time, null outside a period of care"),
          date("review_date", "day it was held (REVIEW), null where it was due and not held"),
          integer("days_late", "days after the due date, 0 or less when on time"),
          bool("is_on_time", "held by its due date; null outside a period of care"),
          code("participation_code", "review_code", "how the child took part (PN0 to PN7)"),
          bool("is_participation", "PN1 to PN6; null for PN0 and where none was held"),
          date("counted_date", "day on which it counts: held, or due and not held").needed());

  public static final KeptTable EDUCATION_OUTCOMES =
      fact(
          "fact_education_outcomes",
          "one row per child, academic year, key stage, subject and measure",
          List.of("academic_year", "key_stage_code", "subject_code", "measure_code"),
          integer("academic_year", "academic year by the year it ends in").needed(),
          code("key_stage_code", "key_stage", "key stage").needed(),
          code("subject_code", "subject", "subject").needed(),
          code("measure_code", "attainment_measure", "what the result says").needed(),
          decimal("result", "1 or 0 for a measure that is reached or not, else a number").needed());

  public static final KeptTable SCHOOL_ABSENCE =
      fact(
          "fact_school_absence",
          "one row per child and academic year",
          List.of("academic_year"),
          integer("academic_year", "academic year by the year it ends in").needed(),
          integer("possible_sessions_count", "sessions (half days) possible (SESSIONS_POSSIBLE)")
              .needed(),
          integer("authorised_sessions_count", "sessions missed with leave (SESSIONS_AUTHORISED)")
              .needed(),
          integer(
                  "unauthorised_sessions_count",
                  "sessions missed without leave (SESSIONS_UNAUTHORISED)")
              .needed());

  public static final KeptTable EXCLUSIONS =
      fact(
          "fact_exclusions",
          "one row per child and suspension or permanent exclusion",
          List.of("start_date", "category_code"),
          date("start_date", "first day").needed(),
          code("category_code", "exclusion_category", "suspension or permanent exclusion").needed(),
          integer("sessions_count", "sessions (half days) of a suspension (SESSIONS)"),
          code("reason_code", "exclusion_reason", "reason given by the school"));

  public static final KeptTable SCHOOL_MOVES =
      fact(
          "fact_school_moves",
          "one row per child and change of school",
          List.of("move_date"),
          date("move_date", "first day at the new school").needed(),
          text("from_school_urn", "the school left (FROM_URN)"),
          text("to_school_urn", "the school joined (TO_URN)"));

  public static final KeptTable SEN =
      fact(
          "fact_sen",
          "one row per child and academic year",
          List.of("academic_year"),
          integer("academic_year", "academic year by the year it ends in").needed(),
          code("sen_provision_code", "sen_provision", "special educational provision").needed());

  public static final KeptTable PEPS =
      fact(
          "fact_peps",
          "one row per child and review of the personal education plan",
          List.of("pep_date"),
          date("pep_date", "date the plan was started or reviewed").needed(),
          code("pep_kind_code", "pep_kind", "initial plan or review").needed());

  public static final KeptTable HEALTH_OUTCOMES =
      fact(
          "fact_health_outcomes",
          "one row per child looked after for twelve months and collection year (OC2)",
          List.of("collection_year"),
          integer("collection_year", "collection year by the year it ends in").needed(),
          date("birth_month", "first day of the month of birth").needed(),
          integer("sdq_score", "strengths and difficulties score, 0 to 40"),
          code("sdq_reason_code", "sdq_reason", "why there is no score"),
          bool("is_convicted", "convicted or cautioned in the year (CONVICTED)"),
          bool("has_health_check", "development checks up to date (HEALTH_CHECK)"),
          bool("has_immunisations", "immunisations up to date (IMMUNISATIONS)"),
          bool("has_teeth_check", "teeth checked (TEETH_CHECK)"),
          bool("has_health_assessment", "annual health assessment done (HEALTH_ASSESSMENT)"),
          bool("has_substance_misuse", "identified substance misuse problem (SUBSTANCE_MISUSE)"),
          bool(
              "has_intervention_received",
              "received an intervention for it (INTERVENTION_RECEIVED)"),
          bool("has_intervention_offered", "was offered one (INTERVENTION_OFFERED)"));

  public static final KeptTable CARE_LEAVERS =
      fact(
          "fact_care_leavers",
          "one row per care leaver and birthday (OC3)",
          List.of("collection_year"),
          integer("collection_year", "collection year of the birthday").needed(),
          date("birth_month", "first day of the month of birth").needed(),
          integer("age_years", "age at the birthday in the collection year").needed(),
          code("in_touch_code", "in_touch", "whether the authority is in touch").needed(),
          code("activity_code", "activ", "main activity").needed(),
          code("accommodation_code", "accom", "accommodation and suitability").needed());

  public static final KeptTable ADOPTIONS =
      fact(
          "fact_adoptions",
          "one row per child adopted in a collection year (AD1)",
          List.of("collection_year"),
          integer("collection_year", "collection year of the adoption").needed(),
          date(
                  "decision_date",
                  "decision that adoption is in the child's best interests (DATE_INT)")
              .needed(),
          date("match_date", "matched to the adopters (DATE_MATCH)").needed(),
          bool("is_by_foster_carer", "adopted by the former foster carer (FOSTER_CARE)").needed(),
          integer("adopter_count", "number of adopters (NB_ADOPTR)").needed(),
          code("adopter_sex_code", "sex_adoptr", "sex of the adopters").needed(),
          code("adopter_status_code", "ls_adoptr", "legal status of the adopters").needed());

  public static final KeptTable MISSING_INCIDENTS =
      fact(
          "fact_missing_incidents",
          "one row per child and incident of being missing or away",
          List.of("start_date"),
          code("kind_code", "missing", "missing, or away without authorisation").needed(),
          date("start_date", "day it began (MIS_START)").needed(),
          date("end_date", "day it ended (MIS_END), null while it lasts"));

  public static final KeptTable SOCIAL_WORKER_SPELLS =
      fact(
          "fact_social_worker_spells",
          "one row per child and spell with a social worker",
          List.of("start_date"),
          text("social_worker_id", "pseudonym of the social worker (SW_ID)").needed(),
          date("start_date", "day it began (SW_DECOM)").needed(),
          date("end_date", "day it ended (SW_DEC), null while it lasts"),
          code("reason_code", "sw_reason", "why the worker changed"));

  public static final KeptTable UASC =
      fact(
          "fact_uasc",
          "one row per child and collection year with the status of an unaccompanied asylum seeker",
          List.of("collection_year"),
          integer("collection_year", "collection year of the return").needed(),
          date("ceased_date", "day the status ceased (DUC), null while it lasts"));

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
              AUTHORITY,
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
    List<KeptTable> tables = new ArrayList<>(ABOUT_CHILDREN);
    tables.add(PUBLISHED_FIGURES);
    tables.add(EXTRACTS);
    return List.copyOf(tables);
  }

  private static KeptTable fact(String name, String grain, List<String> key, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(AUTHORITY, CHILD));
    all.addAll(List.of(columns));
    all.addAll(KNOWLEDGE);
    List<String> fullKey = new ArrayList<>(List.of("authority_code", "child_id"));
    fullKey.addAll(key);
    fullKey.add("known_from");
    return new KeptTable(name, grain, List.copyOf(fullKey), List.copyOf(all), List.of(LAST_YEAR));
  }

  private Facts() {}
}

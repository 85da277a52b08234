package uk.cicw.schema;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.integer;

import java.util.List;

/** What the year and care led to: health (OC2), leaving care (OC3), adoption (AD1). */
final class OutcomeFacts {
  static final KeptTable HEALTH_OUTCOMES =
      FactAboutChild.of(
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

  static final KeptTable CARE_LEAVERS =
      FactAboutChild.of(
          "fact_care_leavers",
          "one row per care leaver and birthday (OC3)",
          List.of("collection_year"),
          integer("collection_year", "collection year of the birthday").needed(),
          date("birth_month", "first day of the month of birth").needed(),
          integer("age_years", "age at the birthday in the collection year").needed(),
          code("in_touch_code", "in_touch", "whether the authority is in touch").needed(),
          code("activity_code", "activ", "main activity").needed(),
          code("accommodation_code", "accom", "accommodation and suitability").needed());

  static final KeptTable ADOPTIONS =
      FactAboutChild.of(
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

  private OutcomeFacts() {}
}

package uk.cicw.schema;

import static uk.cicw.schema.Column.bool;
import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;

/** Who a child in care is, and what is done and recorded while care goes on. */
final class CareFacts {
  static final KeptTable CHILDREN =
      FactAboutChild.of(
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

  static final KeptTable REVIEWS =
      FactAboutChild.of(
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

  static final KeptTable MISSING_INCIDENTS =
      FactAboutChild.of(
          "fact_missing_incidents",
          "one row per child and incident of being missing or away",
          List.of("start_date"),
          code("kind_code", "missing", "missing, or away without authorisation").needed(),
          date("start_date", "day it began (MIS_START)").needed(),
          date("end_date", "day it ended (MIS_END), null while it lasts"));

  static final KeptTable SOCIAL_WORKER_SPELLS =
      FactAboutChild.of(
          "fact_social_worker_spells",
          "one row per child and spell with a social worker",
          List.of("start_date"),
          text("social_worker_id", "pseudonym of the social worker (SW_ID)").needed(),
          date("start_date", "day it began (SW_DECOM)").needed(),
          date("end_date", "day it ended (SW_DEC), null while it lasts"),
          code("reason_code", "sw_reason", "why the worker changed"));

  static final KeptTable UASC =
      FactAboutChild.of(
          "fact_uasc",
          "one row per child and collection year with the status of an unaccompanied asylum seeker",
          List.of("collection_year"),
          integer("collection_year", "collection year of the return").needed(),
          date("ceased_date", "day the status ceased (DUC), null while it lasts"));

  private CareFacts() {}
}

package uk.cicw.schema;

import static uk.cicw.schema.Column.code;
import static uk.cicw.schema.Column.date;
import static uk.cicw.schema.Column.decimal;
import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;

/** How a child does at school, by the extracts of the virtual school. */
final class EducationFacts {
  static final KeptTable EDUCATION_OUTCOMES =
      FactAboutChild.of(
          "fact_education_outcomes",
          "one row per child, academic year, key stage, subject and measure",
          List.of("academic_year", "key_stage_code", "subject_code", "measure_code"),
          integer("academic_year", "academic year by the year it ends in").needed(),
          code("key_stage_code", "key_stage", "key stage").needed(),
          code("subject_code", "subject", "subject").needed(),
          code("measure_code", "attainment_measure", "what the result says").needed(),
          decimal("result", "1 or 0 for a measure that is reached or not, else a number").needed());

  static final KeptTable SCHOOL_ABSENCE =
      FactAboutChild.of(
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

  static final KeptTable EXCLUSIONS =
      FactAboutChild.of(
          "fact_exclusions",
          "one row per child and suspension or permanent exclusion",
          List.of("start_date", "category_code"),
          date("start_date", "first day").needed(),
          code("category_code", "exclusion_category", "suspension or permanent exclusion").needed(),
          integer("sessions_count", "sessions (half days) of a suspension (SESSIONS)"),
          code("reason_code", "exclusion_reason", "reason given by the school"));

  static final KeptTable SCHOOL_MOVES =
      FactAboutChild.of(
          "fact_school_moves",
          "one row per child and change of school",
          List.of("move_date"),
          date("move_date", "first day at the new school").needed(),
          text("from_school_urn", "the school left (FROM_URN)"),
          text("to_school_urn", "the school joined (TO_URN)"));

  static final KeptTable SEN =
      FactAboutChild.of(
          "fact_sen",
          "one row per child and academic year",
          List.of("academic_year"),
          integer("academic_year", "academic year by the year it ends in").needed(),
          code("sen_provision_code", "sen_provision", "special educational provision").needed());

  static final KeptTable PEPS =
      FactAboutChild.of(
          "fact_peps",
          "one row per child and review of the personal education plan",
          List.of("pep_date"),
          date("pep_date", "date the plan was started or reviewed").needed(),
          code("pep_kind_code", "pep_kind", "initial plan or review").needed());

  private EducationFacts() {}
}

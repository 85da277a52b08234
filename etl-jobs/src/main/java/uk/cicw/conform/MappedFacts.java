package uk.cicw.conform;

import static uk.cicw.conform.MappedColumn.flag;
import static uk.cicw.conform.MappedColumn.from;
import static uk.cicw.conform.MappedColumn.number;
import static uk.cicw.conform.MappedColumn.same;

import java.util.List;
import uk.cicw.schema.Education;
import uk.cicw.schema.Facts;
import uk.cicw.schema.Ssda903;

/** The facts of which each row is one staged row: which column comes from where. */
final class MappedFacts {
  static final List<MappedFact> ALL =
      List.of(
          MappedFact.ofEvents(
              Facts.EDUCATION_OUTCOMES,
              Education.ATTAINMENT,
              same("academic_year"),
              from("key_stage_code", "key_stage"),
              from("subject_code", "subject"),
              from("measure_code", "measure"),
              same("result")),
          MappedFact.ofEvents(
              Facts.SCHOOL_ABSENCE,
              Education.ABSENCE,
              same("academic_year"),
              from("possible_sessions_count", "sessions_possible"),
              from("authorised_sessions_count", "sessions_authorised"),
              from("unauthorised_sessions_count", "sessions_unauthorised")),
          MappedFact.ofEvents(
              Facts.EXCLUSIONS,
              Education.EXCLUSIONS,
              same("start_date"),
              from("category_code", "category"),
              from("sessions_count", "sessions"),
              from("reason_code", "reason")),
          MappedFact.ofEvents(
              Facts.SCHOOL_MOVES,
              Education.SCHOOL_MOVES,
              same("move_date"),
              from("from_school_urn", "from_urn"),
              from("to_school_urn", "to_urn")),
          MappedFact.ofEvents(
              Facts.SEN,
              Education.SEN,
              same("academic_year"),
              from("sen_provision_code", "sen_provision")),
          MappedFact.ofEvents(
              Facts.PEPS, Education.PEPS, same("pep_date"), from("pep_kind_code", "pep_kind")),
          MappedFact.ofYears(
              Facts.HEALTH_OUTCOMES,
              Ssda903.OC2,
              same("birth_month"),
              same("sdq_score"),
              from("sdq_reason_code", "sdq_reason"),
              flag("is_convicted", "convicted"),
              flag("has_health_check", "health_check"),
              flag("has_immunisations", "immunisations"),
              flag("has_teeth_check", "teeth_check"),
              flag("has_health_assessment", "health_assessment"),
              flag("has_substance_misuse", "substance_misuse"),
              flag("has_intervention_received", "intervention_received"),
              flag("has_intervention_offered", "intervention_offered")),
          MappedFact.ofYears(
              Facts.ADOPTIONS,
              Ssda903.AD1,
              from("decision_date", "date_int"),
              from("match_date", "date_match"),
              flag("is_by_foster_carer", "foster_care"),
              number("adopter_count", "nb_adoptr"),
              from("adopter_sex_code", "sex_adoptr"),
              from("adopter_status_code", "ls_adoptr")),
          MappedFact.ofEvents(
              Facts.MISSING_INCIDENTS,
              Ssda903.MISSING,
              from("kind_code", "missing"),
              from("start_date", "mis_start"),
              from("end_date", "mis_end")),
          MappedFact.ofEvents(
              Facts.SOCIAL_WORKER_SPELLS,
              Ssda903.SW_EPISODES,
              from("social_worker_id", "sw_id"),
              from("start_date", "sw_decom"),
              from("end_date", "sw_dec"),
              from("reason_code", "sw_reason")));

  private MappedFacts() {}
}

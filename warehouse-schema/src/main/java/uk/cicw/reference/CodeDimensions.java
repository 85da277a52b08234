package uk.cicw.reference;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.CodeLists.Code;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/** The code lists that facts refer to, each as a dimension of one form. */
final class CodeDimensions {
  /** The dimension of each code list. */
  static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("accom", "dim_accommodation_types"),
          entry("activ", "dim_activities"),
          entry("attainment_measure", "dim_attainment_measures"),
          entry("cin", "dim_needs"),
          entry("ethnic", "dim_ethnicities"),
          entry("exclusion_category", "dim_exclusion_categories"),
          entry("exclusion_reason", "dim_exclusion_reasons"),
          entry("in_touch", "dim_in_touch_statuses"),
          entry("key_stage", "dim_key_stages"),
          entry("ls", "dim_legal_statuses"),
          entry("ls_adoptr", "dim_adopter_statuses"),
          entry("missing", "dim_missing_kinds"),
          entry("pep_kind", "dim_pep_kinds"),
          entry("pl_location", "dim_placement_locations"),
          entry("place", "dim_placement_types"),
          entry("place_provider", "dim_placement_providers"),
          entry("reason_place_change", "dim_placement_change_reasons"),
          entry("rec", "dim_end_reasons"),
          entry("repair", "dim_repairs"),
          entry("review_code", "dim_review_participation"),
          entry("rne", "dim_new_episode_reasons"),
          entry("sdq_reason", "dim_sdq_reasons"),
          entry("sen_provision", "dim_sen_provisions"),
          entry("sex", "dim_sexes"),
          entry("sex_adoptr", "dim_adopter_sexes"),
          entry("subject", "dim_subjects"),
          entry("sw_reason", "dim_social_worker_reasons"));

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("reported_code", "code as reported").needed(),
          Column.text("reported_label", "its meaning in those years").needed(),
          Column.integer("first_year", "first collection year in which it may be reported")
              .needed(),
          Column.integer("last_year", "last collection year in which it may be reported").needed(),
          Column.text("conformed_code", "code under which all years are counted together").needed(),
          Column.text("conformed_label", "meaning of the conformed code").needed(),
          Column.text("group_label", "statistical group of the conformed code"));

  static List<Dimension> all() {
    return NAMES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(list -> dimension(list.getKey(), list.getValue()))
        .toList();
  }

  private static Dimension dimension(String codeList, String name) {
    KeptTable table =
        new KeptTable(
            name,
            "one row per reported code of the list %s and span of years".formatted(codeList),
            List.of("reported_code", "first_year"),
            COLUMNS);
    return new Dimension(
        table, CodeLists.of(codeList).codes().stream().map(CodeDimensions::row).toList());
  }

  private static List<String> row(Code code) {
    return List.of(
        code.code(),
        code.label(),
        String.valueOf(code.years().first()),
        String.valueOf(code.years().last()),
        code.conformed(),
        code.conformedLabel(),
        code.group());
  }

  private CodeDimensions() {}
}

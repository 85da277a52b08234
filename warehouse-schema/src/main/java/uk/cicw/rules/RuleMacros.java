package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.ResourceFolder;

/** The macros that rules call, by name. */
final class RuleMacros {
  static final String IS_CODE = "is_code_of_";

  /** The lists of codes of the class path. */
  private static final Set<String> LISTS = ResourceFolder.texts("codes", ".csv").keySet();

  static Map<String, String> definitions(Circumstances about) {
    Map<String, String> macros = new LinkedHashMap<>();
    macros.put("year_start", "year_start() as date '%s'".formatted(about.start()));
    macros.put("year_end", "year_end() as date '%s'".formatted(about.end()));
    macros.put(
        "authority",
        "authority() as " + about.authority().map(RuleMacros::literal).orElse("null::varchar"));
    macros.put("form", "form() as " + literal(about.form()));
    // 28 February where the year has no 29th
    macros.put("birthday", "birthday(dob, n) as cast(dob + to_years(n) as date)");
    LISTS.forEach(list -> macros.put(IS_CODE + list, isCode(list, about)));
    return macros;
  }

  private static String isCode(String list, Circumstances about) {
    List<String> codes =
        CodeLists.of(list).codes().stream()
            .filter(code -> code.years().contains(about.year().ending()))
            .map(code -> literal(code.code()))
            .toList();
    String condition =
        codes.isEmpty()
            ? "case when x is not null then false end"
            : "x in (%s)".formatted(codes.stream().collect(joining(", ")));
    return "%s%s(x) as %s".formatted(IS_CODE, list, condition);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private RuleMacros() {}
}

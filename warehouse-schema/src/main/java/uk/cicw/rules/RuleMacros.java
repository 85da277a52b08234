package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.schema.ResourceFolder;

/** The macros that rules call, by name. */
final class RuleMacros {
  private static final String IS_CODE = "is_code_of_";
  private static final String SPELLING = "spelling_of_";
  private static final String SUCCESSOR = "successor_of_";

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
    for (String list : LISTS) {
      CodesOfYear codes = CodesOfYear.of(list, about.year());
      macros.put(IS_CODE + list, isCode(list, codes));
      macros.put(SPELLING + list, choice(SPELLING + list, "upper(x)", codes.bySpelling()));
      macros.put(SUCCESSOR + list, choice(SUCCESSOR + list, "x", codes.successors()));
    }
    return macros;
  }

  /** Whether it is one of the many of which rules mention few. */
  static boolean isOfAList(String macro) {
    return Stream.of(IS_CODE, SPELLING, SUCCESSOR).anyMatch(macro::startsWith);
  }

  private static String isCode(String list, CodesOfYear codes) {
    String condition =
        codes.codes().isEmpty()
            ? "case when x is not null then false end"
            : "x in (%s)"
                .formatted(codes.codes().stream().map(RuleMacros::literal).collect(joining(", ")));
    return "%s%s(x) as %s".formatted(IS_CODE, list, condition);
  }

  private static String choice(String name, String of, Map<String, String> choices) {
    String cases =
        choices.entrySet().stream()
            .map(
                each ->
                    "when %s then %s".formatted(literal(each.getKey()), literal(each.getValue())))
            .collect(joining(" "));
    return "%s(x) as %s"
        .formatted(
            name, choices.isEmpty() ? "null::varchar" : "case %s %s end".formatted(of, cases));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private RuleMacros() {}
}

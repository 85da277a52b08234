package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Years;

/** The table of all rules as Markdown, made of their headers and cases. */
final class RuleTable {
  private static final String ABOUT =
      """
      # Validation rules of the return

      Generated from the headers of `src/main/resources/rules/*.sql`: change those, not this. Years are collection years by the year that
      they end in. A rule runs where its tables are there, else it is reported as not run; `_last` is the year before. A code that was
      amended has a line for each wording. Cases are lines of `src/test/resources/rules/*.jsonl`.

      | code | it is wrong that | years | stage | severity | tables | needs reference data | cases |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static final String SUGGESTIONS =
      """

      ## Suggestions

      What the right value of a failing cell may be, made of `src/main/resources/rules/suggestions/*.sql`. Shown beside the error, never applied;
      where more than one value fits there is none.

      | suggestion | of the rules | cells | why |
      | --- | --- | --- | --- |
      """;

  /**
   * @param cases how many prove a code in a year
   */
  static String of(Rules rules, Map<String, Map<CollectionYear, Long>> cases) {
    return rules.all().stream()
            .sorted(
                Comparator.comparing(RuleTable::order).thenComparing(rule -> rule.years().first()))
            .map(rule -> line(rule, count(rule, cases.getOrDefault(rule.code(), Map.of()))))
            .collect(joining("", ABOUT, ""))
        + rules.suggestions().stream().map(RuleTable::line).collect(joining("", SUGGESTIONS, ""));
  }

  private static String line(Suggestion suggestion) {
    String cells =
        suggestion.fields().entrySet().stream()
            .map(of -> "%s: %s".formatted(of.getKey(), String.join(", ", of.getValue())))
            .collect(joining("; "));
    return "| %s | %s | %s | %s |%n"
        .formatted(
            suggestion.name(), String.join(", ", suggestion.codes()), cells, suggestion.why());
  }

  /** Numbers as numbers, then codes that begin with letters. */
  private static String order(Rule rule) {
    String digits = rule.code().replaceFirst("\\D.*", "");
    return digits.isEmpty()
        ? "9999" + rule.code()
        : "%4s".formatted(digits).replace(' ', '0') + rule.code();
  }

  private static long count(Rule rule, Map<CollectionYear, Long> cases) {
    return cases.entrySet().stream()
        .filter(year -> rule.isOf(year.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String line(Rule rule, long cases) {
    List<String> reference =
        rule.tables().stream().filter(DeliveredTable.REFERENCE::contains).toList();
    return "| %s | %s | %s | %d | %s | %s | %s | %d |%n"
        .formatted(
            rule.code(),
            rule.title().replace("|", "\\|"),
            years(rule.years()),
            rule.stage(),
            rule.severity().label(),
            String.join(", ", rule.tables()),
            String.join(", ", reference),
            cases);
  }

  private static String years(Years years) {
    return years.last() == Years.LATEST
        ? years.first() + " on"
        : "%d to %d".formatted(years.first(), years.last());
  }

  private RuleTable() {}
}

package uk.cicw.report;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.cicw.rules.Circumstances;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleCount;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.rules.TouchedIndicators;

/**
 * A return after the rules looked at it.
 *
 * @param unreadable rows that no rule could look at, by table
 * @param leftOut files that are no table of a return or can not be read, and why
 * @param counts what fails each rule, the most first
 * @param changes since an earlier delivery, where there is one to compare with
 */
public record CheckedReturn(
    DeliveredReturn delivered,
    Circumstances circumstances,
    Map<String, Integer> unreadable,
    Map<String, String> leftOut,
    RuleOutcome outcome,
    List<RuleCount> counts,
    RuleFindings findings,
    TouchedIndicators touched,
    Optional<Changes> changes) {
  private static final int NAMED = 3;

  Map<String, Rule> rulesByCode() {
    return outcome.run().stream().collect(toMap(Rule::code, Function.identity()));
  }

  DeliveredReturn.Place place(String table, long rowNumber) {
    return delivered.place(table, rowNumber);
  }

  FailureState state(String code, String extract, long rowNumber) {
    return changes
        .map(since -> since.state(code, extract, rowNumber))
        .orElse(FailureState.NOT_COMPARED);
  }

  /**
   * The indicators that read what a rule marks in the table that it names first; of many, the first
   * and how many.
   */
  String touchedBy(Rule rule) {
    Map.Entry<String, List<String>> marked = rule.fields().entrySet().iterator().next();
    List<String> ids = List.copyOf(touched.by(marked.getKey(), marked.getValue()));
    String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return ids.size() > NAMED ? "%s and %d more".formatted(first, ids.size() - NAMED) : first;
  }
}

package uk.cicw.release.gate;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of a return may fail a rule.
 *
 * @param most rows, or percent of the rows of the tables that the rule looks at
 */
public record RuleLimit(String code, int most, boolean isPercent) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]+)(?::(\\d{1,6})(%?))?");

  /** Those of the setting {@code gates.rules}. */
  static List<RuleLimit> all(String setting) {
    return Stream.of(setting.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(RuleLimit::of)
        .toList();
  }

  private static RuleLimit of(String text) {
    Matcher limit = FORM.matcher(text);
    if (!limit.matches()) {
      throw new IllegalArgumentException("Cannot read gates.rules: %s is no rule".formatted(text));
    }
    int most = limit.group(2) == null ? 0 : Integer.parseInt(limit.group(2));
    return new RuleLimit(limit.group(1), most, "%".equals(limit.group(3)));
  }

  /** The gate that asks for all of them. */
  static Gate gate(List<RuleLimit> limits) {
    Gate declared = Gate.declared("rules");
    return new Gate(
        declared.name(),
        declared.question(),
        List.of(
            declared
                .queries()
                .get(0)
                .replace(
                    "values the_limits",
                    "values " + limits.stream().map(RuleLimit::row).collect(joining(", ")))));
  }

  private String row() {
    return "('%s', %d, %s)".formatted(code, most, isPercent);
  }
}

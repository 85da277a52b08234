package uk.cicw.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleCount;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.RuleNotRun;
import uk.cicw.rules.Rules;
import uk.cicw.schema.CollectionYear;

/** What a checked return is told as on the screen: numbers, and nothing out of a child's record. */
public final class Summary {
  private static final int CODES_OF_A_LINE = 90;

  private final PrintStream out;

  public Summary(PrintStream out) {
    this.out = out;
  }

  public void print(CheckedReturn checked) throws SQLException {
    heading(checked);
    rules(checked);
    checked.changes().ifPresent(changes -> fixed(checked, changes));
    notRun(checked.outcome().notRun());
    out.println();
  }

  private void heading(CheckedReturn checked) throws SQLException {
    CollectionYear year = checked.circumstances().year();
    out.printf(
        "%s: return of %s (%s)%n",
        checked.delivered().name(), year, checked.circumstances().form());
    if (year.compareTo(Rules.FIRST_YEAR) < 0) {
      out.printf(
          "No rules are known before %1$s: it is held to those of %1$s.%n", Rules.FIRST_YEAR);
    }
    RuleFindings findings = checked.findings();
    RowCount rows = RowCount.of(findings);
    out.printf("%,d rows of %,d children: %s%n", rows.all(), findings.childCount(), rows.byTable());
    checked
        .unreadable()
        .forEach(
            (table, count) ->
                out.printf(
                    "%,d rows of %s could not be read, since their cells do not fit the headings; no rule looked at them.%n",
                    count, table));
    checked.leftOut().forEach((file, why) -> out.printf("Left out %s: %s.%n", file, why));
    out.printf(
        "%,d rows fail. Of %d rules %d found something, %d nothing, and %d could not be run.%n%n",
        findings.failingRowCount(),
        checked.outcome().run().size() + checked.outcome().notRun().size(),
        checked.counts().size(),
        checked.outcome().run().size() - checked.counts().size(),
        checked.outcome().notRun().size());
  }

  private void rules(CheckedReturn checked) throws SQLException {
    if (checked.counts().isEmpty()) {
      return;
    }
    Map<String, Rule> byCode = checked.rulesByCode();
    Map<String, Tally> since = since(checked);
    String compared =
        checked.changes().isPresent() ? "%9s %10s ".formatted("new", "still open") : "";
    out.printf(
        "%-9s %9s %9s %s %-8s %s%n", "rule", "rows", "children", compared, "", "what is wrong");
    for (RuleCount count : checked.counts()) {
      Rule rule = Objects.requireNonNull(byCode.get(count.code()));
      out.printf(
          "%-9s %,9d %,9d %s %-8s %s%n",
          rule.code(),
          count.rows(),
          count.children(),
          since.containsKey(rule.code()) ? since(since.get(rule.code())) : "",
          rule.severity().label(),
          rule.title());
    }
    out.println();
  }

  /** By rule, what is new and what is still open; empty where nothing is compared. */
  private static Map<String, Tally> since(CheckedReturn checked) throws SQLException {
    Map<String, Tally> since = new HashMap<>();
    if (checked.changes().isPresent()) {
      checked
          .findings()
          .failingRows(
              row -> {
                String code = row.identity().code();
                since
                    .computeIfAbsent(code, any -> new Tally())
                    .add(row, checked.state(code, row.identity().extract(), row.rowNumber()));
              });
    }
    return since;
  }

  private static String since(Tally tally) {
    return "%,9d %,10d ".formatted(tally.newOnes(), tally.open());
  }

  private void fixed(CheckedReturn checked, Changes changes) {
    Map<String, Long> byCode =
        changes.fixed().stream()
            .collect(groupingBy(row -> row.identity().code(), TreeMap::new, counting()));
    out.printf("Fixed since %s: %,d failures.%n", changes.before().name(), changes.fixed().size());
    byCode.forEach(
        (code, count) ->
            out.printf(
                "%-9s %,9d  %s%n",
                code, count, Objects.requireNonNull(checked.rulesByCode().get(code)).title()));
    out.println();
  }

  private void notRun(List<RuleNotRun> rules) {
    Map<String, List<String>> byMissing = new LinkedHashMap<>();
    for (RuleNotRun rule : rules) {
      byMissing
          .computeIfAbsent(Missing.label(rule, false), label -> new ArrayList<>())
          .add(rule.rule().code());
    }
    if (!rules.isEmpty()) {
      out.printf("Not run, so nothing is known of these %d rules:%n", rules.size());
    }
    byMissing.forEach(
        (missing, codes) -> {
          out.printf("  for want of %s:%n", missing);
          out.println(folded(codes));
        });
  }

  private static String folded(List<String> codes) {
    List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    for (String code : codes) {
      if (lines.get(lines.size() - 1).length() + code.length() > CODES_OF_A_LINE) {
        lines.add(new StringBuilder());
      }
      lines.get(lines.size() - 1).append(' ').append(code);
    }
    return lines.stream().map(line -> "   " + line).collect(joining(System.lineSeparator()));
  }
}

package uk.cicw.reference;

import static uk.cicw.schema.Column.integer;
import static uk.cicw.schema.Column.text;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.cicw.rules.Rule;
import uk.cicw.rules.Rules;
import uk.cicw.rules.TouchedIndicators;
import uk.cicw.schema.KeptTable;

/** The Department's rules, of which facts tell what fails them. */
final class RuleDimension {
  private static final KeptTable TABLE =
      new KeptTable(
          "dim_rules",
          "one row per validation rule of the return and span of collection years",
          List.of("rule_code", "first_year"),
          List.of(
              text("rule_code", "code of the Department").needed(),
              integer("first_year", "first collection year in which it is so worded").needed(),
              integer("last_year", "last collection year in which it is so worded").needed(),
              text("rule_title", "what is wrong where it fails").needed(),
              text("rule_meaning", "when it fails").needed(),
              integer("stage", "1 within a record, 2 across records, files and years").needed(),
              text("severity", "error: can not be so; warning: has to be looked at").needed(),
              text("tables", "what has to be there for it to run, parted by commas").needed(),
              text("indicators", "what its failing rows can make wrong, parted by commas")));

  /** Read once: they are many. */
  private static final class OfThisBuild {
    static final List<List<String>> ROWS = rows();
  }

  static Dimension dimension() {
    return new Dimension(TABLE, OfThisBuild.ROWS);
  }

  private static List<List<String>> rows() {
    TouchedIndicators touched = TouchedIndicators.ofThisBuild();
    return Rules.ofThisBuild().all().stream().map(rule -> row(rule, touched)).toList();
  }

  private static List<String> row(Rule rule, TouchedIndicators touched) {
    return List.of(
        rule.code(),
        String.valueOf(rule.years().first()),
        String.valueOf(rule.years().last()),
        rule.title(),
        rule.meaning(),
        String.valueOf(rule.stage()),
        rule.severity().label(),
        rule.tables().stream().sorted().collect(Collectors.joining(", ")),
        String.join(", ", indicators(rule, touched)));
  }

  private static SortedSet<String> indicators(Rule rule, TouchedIndicators touched) {
    SortedSet<String> indicators = new TreeSet<>();
    rule.fields().forEach((table, fields) -> indicators.addAll(touched.by(table, fields)));
    return indicators;
  }

  private RuleDimension() {}
}

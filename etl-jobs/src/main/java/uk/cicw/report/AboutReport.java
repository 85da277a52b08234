package uk.cicw.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.reference.AuthorityCodes;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.Rules;
import uk.cicw.rules.Severity;
import uk.cicw.schema.CollectionYear;

/** What stands on the first page of a report, for somebody who has never seen one. */
final class AboutReport {
  static final String TITLE = "What is wrong in a return of looked-after children (SSDA903)";
  static final String WARNING =
      "This report holds the council's own identifiers of children. Keep it where only those who"
          + " correct the return can open it, and delete it when they are done. Nothing has been"
          + " changed in the files that were delivered.";

  static final String FIXED =
      "What failed in the delivery before and does not any more. Rows are counted as in that delivery."
          + " A row is known by its child and its own date: where that date was changed and fails"
          + " again, it stands here and is new under the other date.";

  private static final String NOTHING_BEFORE =
      "nothing to compare with: it is the first delivery, or what came before is not kept any more";

  /** A line of it. */
  record Line(String label, String text) {}

  static List<Line> lines(Report report) throws SQLException {
    CheckedReturn checked = report.checked();
    CollectionYear year = checked.circumstances().year();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Whose return", whose(checked.circumstances().authority())));
    lines.add(new Line("Collection year", "%s, 1 April to 31 March".formatted(year)));
    lines.add(new Line("Delivered as", delivered(checked)));
    lines.add(new Line("Held against", rules(year)));
    lines.add(new Line("Rows", rows(checked.findings())));
    lines.add(new Line("Rows that fail", failing(report)));
    lines.add(new Line("Rules", rulesThatLooked(checked)));
    lines.add(new Line("Suggestions", suggestions(report)));
    checked
        .changes()
        .map(changes -> since(report, changes))
        .or(() -> Optional.of(NOTHING_BEFORE).filter(text -> checked.delivered().isLanded()))
        .ifPresent(text -> lines.add(new Line("Since before", text)));
    checked
        .unreadable()
        .forEach(
            (table, count) ->
                lines.add(
                    new Line(
                        "Not looked at",
                        "%,d rows of %s, whose cells do not fit the headings"
                            .formatted(count, table))));
    checked.leftOut().forEach((file, why) -> lines.add(new Line("Left out", file + ": " + why)));
    return lines;
  }

  private static String delivered(CheckedReturn checked) {
    return "%s (%s): %s"
        .formatted(
            checked.delivered().name(),
            checked.circumstances().form(),
            String.join(", ", checked.delivered().fileNames()));
  }

  private static String whose(Optional<String> code) {
    return code.map(
            each -> AuthorityCodes.name(each).map(name -> name + " (" + each + ")").orElse(each))
        .orElse("not said (--authority)");
  }

  private static String rules(CollectionYear year) {
    return year.compareTo(Rules.FIRST_YEAR) < 0
        ? "the Department's rules of %1$s, since none are known before %1$s; with the codes and dates of %2$s"
            .formatted(Rules.FIRST_YEAR, year)
        : "the Department's rules of " + year;
  }

  private static String rows(RuleFindings findings) throws SQLException {
    RowCount rows = RowCount.of(findings);
    return "%,d of %,d children: %s".formatted(rows.all(), findings.childCount(), rows.byTable());
  }

  private static String failing(Report report) throws SQLException {
    return "%,d, of %,d children"
        .formatted(report.checked().findings().failingRowCount(), report.byChild().size());
  }

  private static String rulesThatLooked(CheckedReturn checked) {
    long errors =
        checked.counts().stream()
            .map(count -> checked.rulesByCode().get(count.code()))
            .filter(rule -> rule != null && rule.severity() == Severity.ERROR)
            .count();
    return "%d looked at the return and %d of them found something: %d of errors, %d of warnings. %d could not be run"
        .formatted(
            checked.outcome().run().size(),
            checked.counts().size(),
            errors,
            checked.counts().size() - errors,
            checked.outcome().notRun().size());
  }

  private static String suggestions(Report report) {
    return "%,d, each to be checked by somebody who knows the child; none was applied"
        .formatted(report.suggested().size());
  }

  private static String since(Report report, Changes changes) {
    return "%s: %,d failures are new, %,d still open, %,d fixed"
        .formatted(
            changes.before().name(),
            report.byRule().values().stream().mapToInt(Tally::newOnes).sum(),
            report.byRule().values().stream().mapToInt(Tally::open).sum(),
            changes.fixed().size());
  }

  private AboutReport() {}
}

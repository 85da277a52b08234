package uk.cicw.report;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import uk.cicw.rules.FailingCell;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleNotRun;
import uk.cicw.rules.SuggestedValue;

/** The report as a page that needs no other file, to be read or printed. */
final class SummaryPage {
  private final Report report;
  private final Map<String, Rule> byCode;

  private SummaryPage(Report report) {
    this.report = report;
    this.byCode = report.checked().rulesByCode();
  }

  static String of(Report report) throws SQLException {
    return new SummaryPage(report).page();
  }

  private String page() throws SQLException {
    List<HtmlTable> tables = new ArrayList<>(List.of(rules(), children(), months()));
    if (!report.byWorker().isEmpty()) {
      tables.add(workers());
    }
    tables.add(suggestions());
    if (report.isCompared()) {
      tables.add(fixed());
    }
    tables.add(notChecked());
    String about =
        AboutReport.lines(report).stream()
            .map(
                line ->
                    "<tr><th>%s</th><td>%s</td></tr>"
                        .formatted(HtmlTable.escaped(line.label()), HtmlTable.escaped(line.text())))
            .collect(joining("\n"));
    return PageText.PAGE.formatted(
        HtmlTable.escaped(AboutReport.TITLE),
        about,
        HtmlTable.escaped(AboutReport.WARNING),
        tables.stream().map(HtmlTable::link).collect(joining(" · ")),
        tables.stream().map(HtmlTable::html).collect(joining("\n")));
  }

  private HtmlTable rules() {
    HtmlTable table =
        new HtmlTable(
            "rules",
            "By rule",
            "Those first whose correction changes most figures of most children. "
                + EffectText.HOW);
    table.headings("rule", "severity", "what is wrong", "effect on figures", "rows", "children");
    if (report.isCompared()) {
      table.headings("new", "still open", "fixed");
    }
    table.headings("suggestions", "it fails when");
    report.rules().forEach(rule -> rule(table, rule));
    return table;
  }

  private void rule(HtmlTable table, Rule rule) {
    Tally tally = report.ofRule(rule.code());
    table.line();
    table.anchor("rule-" + rule.code(), rule.code());
    table.mark(rule.severity().label());
    table.text(rule.title());
    table.text(EffectText.of(report, rule));
    table.numbers(tally.rows(), tally.children());
    if (report.isCompared()) {
      table.numbers(tally.newOnes(), tally.open(), report.fixedOf(rule.code()));
    }
    table.numbers(report.suggestedOf(rule.code()));
    table.text(rule.meaning());
  }

  private HtmlTable children() {
    HtmlTable table =
        new HtmlTable("children", "By child", "Children with rows that fail, most failures first.");
    table.headings("child");
    if (!report.byWorker().isEmpty()) {
      table.headings("social worker");
    }
    counts(table);
    for (Map.Entry<String, Tally> child : GroupSheets.byFailures(report.byChild())) {
      table.line();
      table.text(child.getKey());
      if (!report.byWorker().isEmpty()) {
        table.text(report.worker(child.getKey()));
      }
      counts(table, child.getValue());
    }
    return table;
  }

  private HtmlTable months() {
    HtmlTable table =
        new HtmlTable(
            "months",
            "By month",
            "The month of the row's own date: the first day of the episode, the incident, the social"
                + " worker or the order, the day of the review, the decision for adoption.");
    table.headings("month", "children");
    counts(table);
    report.byMonth().forEach((month, tally) -> group(table, month.label(), tally));
    return table;
  }

  private HtmlTable workers() {
    HtmlTable table =
        new HtmlTable(
            "workers", "By social worker", "The social worker of the child who started last.");
    table.headings("social worker", "children");
    counts(table);
    GroupSheets.byFailures(report.byWorker())
        .forEach(worker -> group(table, worker.getKey(), worker.getValue()));
    return table;
  }

  private void group(HtmlTable table, String name, Tally tally) {
    table.line();
    table.text(name);
    table.numbers(tally.children());
    counts(table, tally);
  }

  private void counts(HtmlTable table) {
    table.headings("rows", "failures");
    if (report.isCompared()) {
      table.headings("new", "still open");
    }
    table.headings("rules (failures of each)");
  }

  private void counts(HtmlTable table, Tally tally) {
    table.numbers(tally.rows(), tally.failures());
    if (report.isCompared()) {
      table.numbers(tally.newOnes(), tally.open());
    }
    table.text(GroupSheets.codes(tally));
  }

  private HtmlTable suggestions() {
    HtmlTable table =
        new HtmlTable(
            "suggestions",
            "Suggestions",
            "What the right value of a cell may be. Nothing was changed: check each before you use"
                + " it. Where more than one value fits there is no suggestion.");
    table.headings("rule", "child", "row", "column", "delivered", "suggested", "why");
    for (FailingCell cell : report.suggested()) {
      SuggestedValue suggested = cell.suggestion().orElseThrow();
      table.line();
      table.jump("rule-" + cell.code(), cell.code());
      table.text(cell.child().orElse(""));
      table.text(report.checked().place(cell.extract(), cell.rowNumber()).label());
      table.text(cell.field().toUpperCase(Locale.ROOT));
      table.text(cell.value().orElse(TableSheet.EMPTY));
      table.text(suggested.value());
      table.text(suggested.why());
    }
    return table;
  }

  private HtmlTable fixed() {
    HtmlTable table = new HtmlTable("fixed", "Fixed", AboutReport.FIXED);
    table.headings("rule", "child", "row then", "columns", "what was wrong");
    for (FailingRow row : report.fixed()) {
      String code = row.identity().code();
      table.line();
      table.text(code);
      table.text(row.identity().child().orElse(""));
      table.text("%s, row %,d".formatted(row.identity().extract(), row.rowNumber()));
      table.text(String.join(", ", row.fields()).toUpperCase(Locale.ROOT));
      table.text(Objects.requireNonNull(byCode.get(code)).title());
    }
    return table;
  }

  private HtmlTable notChecked() {
    HtmlTable table =
        new HtmlTable(
            "not-checked",
            "Not checked",
            "Of these rules nothing is known: what they need was not there. They have not passed.");
    table.headings("rule", "what it looks for", "needs");
    for (RuleNotRun rule : report.checked().outcome().notRun()) {
      table.line();
      table.text(rule.rule().code());
      table.text(rule.rule().title());
      table.text(Missing.label(rule, report.checked().delivered().isLanded()));
    }
    return table;
  }
}

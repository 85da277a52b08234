package uk.cicw.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.report.ListSheet.Heading;
import uk.cicw.rules.FailingCell;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleNotRun;
import uk.cicw.rules.SuggestedValue;

/** The sheets of suggestions, of what was fixed, and of what could not be checked. */
final class CellSheets {
  private final Report report;
  private final RulesSheet rules;

  CellSheets(Report report, RulesSheet rules) {
    this.report = report;
    this.rules = rules;
  }

  void suggestions(Worksheet sheet) {
    ListSheet list =
        new ListSheet(
            sheet,
            "What the right value of a cell may be. Nothing was changed: check each before you use"
                + " it. Where more than one value fits there is no suggestion.",
            List.of(
                new Heading("rule", 12),
                new Heading("child", 18),
                new Heading("row", 22),
                new Heading("column", 18),
                new Heading("delivered", 18),
                new Heading("suggested", 18),
                new Heading("why", 60),
                new Heading("what is wrong", 44)));
    for (FailingCell cell : report.suggested()) {
      list.add(cells(cell));
    }
    list.letChoose();
  }

  private List<Object> cells(FailingCell cell) {
    SuggestedValue suggested = cell.suggestion().orElseThrow();
    return List.of(
        rules.link(cell.code(), cell.code()),
        cell.child().orElse(""),
        rules.row(cell.extract(), cell.rowNumber()),
        cell.field().toUpperCase(Locale.ROOT),
        cell.value().orElse(TableSheet.EMPTY),
        suggested.value(),
        suggested.why(),
        rule(cell.code()).title());
  }

  private Rule rule(String code) {
    return Objects.requireNonNull(report.checked().rulesByCode().get(code));
  }

  void fixed(Worksheet sheet) {
    ListSheet list =
        new ListSheet(
            sheet,
            AboutReport.FIXED,
            List.of(
                new Heading("rule", 12),
                new Heading("child", 18),
                new Heading("table", 18),
                new Heading("row then", 10),
                new Heading("columns", 30),
                new Heading("what was wrong", 60)));
    report.fixed().forEach(row -> list.add(cells(row)));
    list.letChoose();
  }

  private List<Object> cells(FailingRow row) {
    String code = row.identity().code();
    return new ArrayList<>(
        List.of(
            code,
            row.identity().child().orElse(""),
            row.identity().extract(),
            row.rowNumber(),
            String.join(", ", row.fields()).toUpperCase(Locale.ROOT),
            rule(code).title()));
  }

  void notChecked(Worksheet sheet) {
    ListSheet list =
        new ListSheet(
            sheet,
            "Of these rules nothing is known: what they need was not there. They have not passed.",
            List.of(
                new Heading("rule", 12),
                new Heading("what it looks for", 60),
                new Heading("needs", 70)));
    for (RuleNotRun rule : report.checked().outcome().notRun()) {
      list.add(
          List.of(
              rule.rule().code(),
              rule.rule().title(),
              Missing.label(rule, report.checked().delivered().isLanded())));
    }
  }
}

package uk.cicw.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.report.ListSheet.Heading;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.Rule;
import uk.cicw.rules.Severity;

/** The sheet of the rules that found something. */
final class RulesSheet {
  private static final String ABOUT =
      "Rules that found something, ranked by what they do to the headline figures of the year. ";
  private static final int SEVERITY = 1;

  private final Report report;
  private final Map<String, Integer> lines = new TreeMap<>();

  RulesSheet(Report report) {
    this.report = report;
    report.rules().forEach(rule -> lines.put(rule.code(), ListSheet.FIRST + lines.size()));
  }

  void write(Worksheet sheet) {
    ListSheet list = new ListSheet(sheet, ABOUT + EffectText.HOW, headings());
    for (Rule rule : report.rules()) {
      int line = list.add(cells(rule));
      list.fill(line, SEVERITY, color(rule));
    }
    list.letChoose();
  }

  private List<Heading> headings() {
    List<Heading> headings =
        new ArrayList<>(
            List.of(
                new Heading("rule", 12),
                new Heading("severity", 11),
                new Heading("what is wrong", 32),
                new Heading("effect on figures", 42),
                new Heading("rows", 9),
                new Heading("children", 11)));
    if (report.isCompared()) {
      headings.add(new Heading("new", 7));
      headings.add(new Heading("still open", 8));
      headings.add(new Heading("fixed", 8));
    }
    headings.add(new Heading("suggestions", 14));
    headings.add(new Heading("first row", 20));
    headings.add(new Heading("it fails when", 52));
    return headings;
  }

  private List<Object> cells(Rule rule) {
    Tally tally = report.ofRule(rule.code());
    List<Object> cells =
        new ArrayList<>(
            List.of(
                rule.code(),
                rule.severity().label(),
                rule.title(),
                EffectText.of(report, rule),
                tally.rows(),
                tally.children()));
    if (report.isCompared()) {
      cells.add(tally.newOnes());
      cells.add(tally.open());
      cells.add(report.fixedOf(rule.code()));
    }
    cells.add(report.suggestedOf(rule.code()));
    cells.add(tally.first().<Object>map(this::row).orElse(""));
    cells.add(rule.meaning());
    return cells;
  }

  /** A link to a row in the sheet of its table. */
  HyperLink row(FailingRow row) {
    return row(row.identity().extract(), row.rowNumber());
  }

  HyperLink row(String table, long rowNumber) {
    DeliveredReturn.Place place = report.checked().place(table, rowNumber);
    return ListSheet.link(place.sheet(), Math.toIntExact(place.row()), place.label());
  }

  static String color(Rule rule) {
    return rule.severity() == Severity.ERROR ? ListSheet.RED : ListSheet.YELLOW;
  }

  /** A link to what a rule says. */
  HyperLink link(String code, String text) {
    return ListSheet.link(SheetsOfReport.RULES, lines.getOrDefault(code, 0), text);
  }
}

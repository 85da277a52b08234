package uk.cicw.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.report.ListSheet.Heading;

/** The sheets that tell the failures by child, by month and by social worker. */
final class GroupSheets {
  private static final String CODES = "The codes of the rules stand in the sheet \"rules\".";

  private final Report report;
  private final RulesSheet rules;

  GroupSheets(Report report, RulesSheet rules) {
    this.report = report;
    this.rules = rules;
  }

  void children(Worksheet sheet) {
    boolean hasWorkers = !report.byWorker().isEmpty();
    List<Heading> headings = new ArrayList<>(List.of(new Heading("child", 18)));
    if (hasWorkers) {
      headings.add(new Heading("social worker", 18));
    }
    headings.addAll(counts());
    headings.add(new Heading("first row", 20));
    headings.add(new Heading("rules (failures of each)", 70));
    ListSheet list =
        new ListSheet(
            sheet, "Children with rows that fail, most failures first. " + CODES, headings);
    byFailures(report.byChild())
        .forEach(
            child -> {
              List<Object> cells = new ArrayList<>(List.of(child.getKey()));
              if (hasWorkers) {
                cells.add(report.worker(child.getKey()));
              }
              cells.addAll(counts(child.getValue()));
              cells.add(child.getValue().first().<Object>map(rules::row).orElse(""));
              cells.add(codes(child.getValue()));
              list.add(cells);
            });
    list.letChoose();
  }

  void months(Worksheet sheet) {
    ListSheet list =
        group(
            sheet,
            "month",
            "Failures by the month of the row's own date: the first day of the episode, the incident,"
                + " the social worker or the order, the day of the review, the decision for"
                + " adoption. ");
    report.byMonth().forEach((month, tally) -> list.add(line(month.label(), tally)));
  }

  void workers(Worksheet sheet) {
    ListSheet list =
        group(
            sheet,
            "social worker",
            "Failures by the social worker of the child who started last, most failures first. ");
    byFailures(report.byWorker())
        .forEach(worker -> list.add(line(worker.getKey(), worker.getValue())));
  }

  private ListSheet group(Worksheet sheet, String name, String about) {
    List<Heading> headings =
        new ArrayList<>(List.of(new Heading(name, 24), new Heading("children", 12)));
    headings.addAll(counts());
    headings.add(new Heading("rules (failures of each)", 90));
    return new ListSheet(sheet, about + CODES, headings);
  }

  private List<Object> line(String name, Tally tally) {
    List<Object> cells = new ArrayList<>(List.of(name, tally.children()));
    cells.addAll(counts(tally));
    cells.add(codes(tally));
    return cells;
  }

  private List<Heading> counts() {
    List<Heading> headings =
        new ArrayList<>(List.of(new Heading("rows", 9), new Heading("failures", 12)));
    if (report.isCompared()) {
      headings.add(new Heading("new", 9));
      headings.add(new Heading("still open", 12));
    }
    return headings;
  }

  private List<Object> counts(Tally tally) {
    List<Object> cells = new ArrayList<>(List.of(tally.rows(), tally.failures()));
    if (report.isCompared()) {
      cells.add(tally.newOnes());
      cells.add(tally.open());
    }
    return cells;
  }

  static List<Map.Entry<String, Tally>> byFailures(Map<String, Tally> tallies) {
    return tallies.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Tally> each) -> -each.getValue().failures())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /** The rules, most failures first; a count stands where there are several. */
  static String codes(Tally tally) {
    return tally.byRule().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(
            each ->
                each.getValue() == 1
                    ? each.getKey()
                    : "%s (%,d)".formatted(each.getKey(), each.getValue()))
        .collect(joining(", "));
  }
}

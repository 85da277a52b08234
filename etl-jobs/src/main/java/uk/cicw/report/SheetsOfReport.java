package uk.cicw.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.cicw.schema.ExtractTable;

/**
 * The sheets of a report and what each is for.
 *
 * @param purposes by name, in their order
 * @param tables delivered tables with rows, whose sheets come last
 */
record SheetsOfReport(Map<String, String> purposes, List<ExtractTable> tables) {
  static final String READ_ME = "read me";
  static final String RULES = "rules";
  static final String CHILDREN = "children";
  static final String MONTHS = "months";
  static final String WORKERS = "workers";
  static final String SUGGESTIONS = "suggestions";
  static final String FIXED = "fixed";
  static final String NOT_CHECKED = "not checked";

  static SheetsOfReport of(Report report) throws SQLException {
    Map<String, String> purposes = new LinkedHashMap<>();
    purposes.put(
        RULES,
        "what is wrong, rule by rule; those that change most figures of most children first");
    purposes.put(CHILDREN, "the same child by child, with the rules that its rows fail");
    purposes.put(MONTHS, "the same by the month of the row's own date");
    if (!report.byWorker().isEmpty()) {
      purposes.put(WORKERS, "the same by the child's latest social worker");
    }
    purposes.put(SUGGESTIONS, "what the right value of a cell may be, and why");
    if (report.isCompared()) {
      purposes.put(FIXED, "what failed in the delivery before and does not any more");
    }
    purposes.put(NOT_CHECKED, "rules of which nothing is known, and what they lack");
    List<ExtractTable> tables = new ArrayList<>();
    for (ExtractTable table : report.checked().findings().tables()) {
      if (report.checked().findings().rowCount(table) > 0) {
        tables.add(table);
        report.checked().delivered().of(table.name()).forEach(part -> put(purposes, report, part));
      }
    }
    return new SheetsOfReport(purposes, tables);
  }

  private static void put(Map<String, String> purposes, Report report, DeliveredPart part) {
    purposes.put(
        report.checked().delivered().sheet(part),
        "the rows of %s, with the wrong cells marked".formatted(part.fileName()));
  }
}

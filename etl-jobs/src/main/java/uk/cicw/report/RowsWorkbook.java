package uk.cicw.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dhatim.fastexcel.Workbook;
import uk.cicw.schema.ExtractTable;

/**
 * A workbook for those who correct the return: what it is, the rules that found something, the same
 * by child, month and worker, suggestions, what was fixed and what could not be checked, and a
 * sheet a table (one a file, where it came in several) with the delivered rows, whose wrong cells
 * are marked.
 */
final class RowsWorkbook {
  static void write(Path file, Report report) throws IOException, SQLException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "cicw", "1.0")) {
      workbook.setGlobalDefaultFont("Arial", 10);
      SheetsOfReport sheets = SheetsOfReport.of(report);
      ReadMeSheet.write(workbook.newWorksheet(SheetsOfReport.READ_ME), report, sheets);
      RulesSheet rules = new RulesSheet(report);
      rules.write(workbook.newWorksheet(SheetsOfReport.RULES));
      GroupSheets groups = new GroupSheets(report, rules);
      groups.children(workbook.newWorksheet(SheetsOfReport.CHILDREN));
      groups.months(workbook.newWorksheet(SheetsOfReport.MONTHS));
      if (!report.byWorker().isEmpty()) {
        groups.workers(workbook.newWorksheet(SheetsOfReport.WORKERS));
      }
      CellSheets cells = new CellSheets(report, rules);
      cells.suggestions(workbook.newWorksheet(SheetsOfReport.SUGGESTIONS));
      if (report.isCompared()) {
        cells.fixed(workbook.newWorksheet(SheetsOfReport.FIXED));
      }
      cells.notChecked(workbook.newWorksheet(SheetsOfReport.NOT_CHECKED));
      for (ExtractTable table : sheets.tables()) {
        for (DeliveredPart part : report.checked().delivered().of(table.name())) {
          String name = report.checked().delivered().sheet(part);
          new TableSheet(report, rules, table, part).write(workbook.newWorksheet(name));
        }
      }
    }
  }

  private RowsWorkbook() {}
}

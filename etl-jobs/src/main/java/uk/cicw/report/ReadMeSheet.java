package uk.cicw.report;

import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what the workbook is, whose return it is about, and how to read it. */
final class ReadMeSheet {
  private static final int LABEL_WIDTH = 20;
  private static final int TEXT_WIDTH = 100;
  private static final int HEIGHT_OF_A_LINE = 15;
  private static final List<String> STEPS =
      List.of(
          "Begin with the sheet \"rules\": the first lines are those whose correction changes most"
              + " figures. \"First row\" leads to a row that fails.",
          "Or begin with a child: \"children\" says which rules its rows fail.",
          "In the sheet of a table, the column \"rules\" names the rules that a row fails and leads"
              + " back to the first of them. Choose rows by it with the arrow in its heading.",
          "Rows are counted as in the file that was delivered: row 1 is the first below the headings.",
          "A suggestion is what the value may have to be, by other rows or by Ofsted's list. Check it"
              + " before you use it.");

  private final Worksheet sheet;
  private int line;

  private ReadMeSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Worksheet sheet, Report report, SheetsOfReport sheets) throws SQLException {
    new ReadMeSheet(sheet).write(report, sheets);
  }

  private void write(Report report, SheetsOfReport sheets) throws SQLException {
    ListSheet.forPrint(sheet);
    sheet.fitToHeight((short) 1);
    sheet.hideGridLines();
    sheet.width(0, LABEL_WIDTH);
    sheet.width(1, TEXT_WIDTH);
    sheet.value(line, 0, AboutReport.TITLE);
    sheet.style(line, 0).bold().fontSize(16).set();
    sheet.rowHeight(line, 2 * HEIGHT_OF_A_LINE);
    line += 2;
    for (AboutReport.Line about : AboutReport.lines(report)) {
      text(about.label(), about.text());
    }
    heading("How to read it");
    for (int i = 0; i < STEPS.size(); i++) {
      text("%d.".formatted(i + 1), STEPS.get(i));
    }
    heading("Marks in the sheets of tables");
    mark("red, bold", ListSheet.RED, "An error: the cell can not be right.");
    mark(
        "yellow, italic",
        ListSheet.YELLOW,
        "A warning: the cell may be right and has to be looked at.");
    text("(empty)", "The cell was delivered empty, and that is what is wrong.");
    heading("Effect on figures");
    text("", EffectText.HOW);
    heading("Sheets");
    sheets.purposes().forEach(this::link);
    heading("Personal data");
    text("", AboutReport.WARNING);
  }

  private void heading(String text) {
    line++;
    sheet.value(line, 0, text);
    sheet.style(line, 0).bold().fontSize(13).set();
    line++;
  }

  private void text(String label, String text) {
    sheet.value(line, 0, label);
    sheet.value(line, 1, text);
    sheet.style(line, 0).bold().verticalAlignment("top").set();
    sheet.style(line, 1).wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(line, (1 + text.length() * 10 / (TEXT_WIDTH * 11)) * HEIGHT_OF_A_LINE);
    line++;
  }

  private void mark(String label, String color, String text) {
    text(label, text);
    if (color.equals(ListSheet.RED)) {
      sheet.style(line - 1, 0).fillColor(color).bold().set();
    } else {
      sheet.style(line - 1, 0).fillColor(color).italic().set();
    }
  }

  private void link(String name, String purpose) {
    text("", purpose);
    sheet.hyperlink(line - 1, 0, ListSheet.link(name, 0, name));
    sheet.style(line - 1, 0).fontColor(ListSheet.BLUE).underlined().set();
  }
}

package uk.cicw.report;

import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet with a sentence on top that says what it is, headings that stay in view, and a line for
 * each thing that it lists.
 */
final class ListSheet {
  /** The line of the first thing, from 0. */
  static final int FIRST = 2;

  static final String RED = "F8CBAD";
  static final String YELLOW = "FFE699";
  static final String GREY = "D9D9D9";
  static final String BLUE = "0563C1";
  private static final double HEIGHT_OF_A_LINE = 15;

  private final Worksheet sheet;
  private final List<Heading> headings;
  private int next = FIRST;

  /**
   * @param width in characters
   */
  record Heading(String name, int width) {}

  ListSheet(Worksheet sheet, String about, List<Heading> headings) {
    this.sheet = sheet;
    this.headings = headings;
    int last = headings.size() - 1;
    forPrint(sheet);
    sheet.freezePane(0, FIRST);
    sheet.repeatRows(1);
    int width = headings.stream().mapToInt(Heading::width).sum();
    sheet.value(0, 0, about);
    sheet.range(0, 0, 0, last).merge();
    sheet.range(0, 0, 0, last).style().wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(0, lines(about, width) * HEIGHT_OF_A_LINE);
    int height = 1;
    for (int i = 0; i <= last; i++) {
      Heading heading = headings.get(i);
      sheet.width(i, heading.width());
      sheet.value(1, i, heading.name());
      height = Math.max(height, lines(heading.name(), heading.width() - 3));
    }
    sheet
        .range(1, 0, 1, last)
        .style()
        .bold()
        .fillColor(GREY)
        .wrapText(true)
        .verticalAlignment("top")
        .set();
    sheet.rowHeight(1, height * HEIGHT_OF_A_LINE);
  }

  static void forPrint(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 999);
  }

  /**
   * Adds a line of texts, numbers and links.
   *
   * @return its position, from 0
   */
  int add(List<Object> cells) {
    int line = next++;
    int height = 1;
    sheet
        .range(line, 0, line, cells.size() - 1)
        .style()
        .verticalAlignment("top")
        .wrapText(true)
        .set();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof Number number) {
        sheet.value(line, i, number);
        sheet
            .style(line, i)
            .format("#,##0")
            .horizontalAlignment("center")
            .verticalAlignment("top")
            .set();
      } else if (cell instanceof HyperLink link) {
        sheet.hyperlink(line, i, link);
        sheet.style(line, i).fontColor(BLUE).underlined().verticalAlignment("top").set();
      } else {
        sheet.value(line, i, cell.toString());
        height = Math.max(height, lines(cell.toString(), headings.get(i).width()));
      }
    }
    // programs that show the workbook do not fit rows to wrapped text by themselves
    sheet.rowHeight(line, height * HEIGHT_OF_A_LINE);
    return line;
  }

  /** Lets a reader choose lines by what is in a column, once all are there. */
  void letChoose() {
    if (next > FIRST) {
      sheet.setAutoFilter(1, 0, next - 1, headings.size() - 1);
    }
  }

  void fill(int line, int column, String color) {
    sheet.style(line, column).fillColor(color).verticalAlignment("top").set();
  }

  /** How many lines a text takes; words that do not fit leave the end of a line free. */
  private static int lines(String text, int width) {
    return 1 + text.length() * 20 / (width * 21);
  }

  /** A link to a cell, in words of its own. */
  static HyperLink link(String sheetName, int line, String text) {
    return HyperLink.internal("'%s'!A%d".formatted(sheetName, line + 1), text);
  }
}

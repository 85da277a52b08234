package uk.cicw.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A result as a workbook: numbers, dates and truth values as such, the headings in a row that stays
 * on the screen; a second sheet holds the statement.
 */
final class WorkbookFile {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final double WIDTH = 18;

  static long write(ResultSet rows, String statement, Path file) throws SQLException, IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "cicw", "1.0")) {
      Worksheet answer = workbook.newWorksheet("answer");
      headings(answer, rows.getMetaData());
      int row = 0;
      while (rows.next()) {
        row++;
        refuseFull(row);
        cells(answer, rows, row);
      }
      Worksheet about = workbook.newWorksheet("statement");
      about.value(0, 0, statement);
      return row;
    }
  }

  private static void headings(Worksheet sheet, ResultSetMetaData meta) throws SQLException {
    sheet.freezePane(0, 1);
    for (int i = 0; i < meta.getColumnCount(); i++) {
      sheet.value(0, i, meta.getColumnLabel(i + 1));
      sheet.style(0, i).bold().set();
      sheet.width(i, WIDTH);
    }
  }

  private static void cells(Worksheet sheet, ResultSet rows, int row) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    for (int i = 0; i < width; i++) {
      Object value = rows.getObject(i + 1);
      if (value != null) {
        cell(sheet, row, i, value);
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Double real && !Double.isFinite(real)) {
      sheet.value(row, column, real.toString());
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Timestamp moment) {
      moment(sheet, row, column, moment.toLocalDateTime());
    } else {
      sheet.value(row, column, value.toString());
    }
  }

  private static void moment(Worksheet sheet, int row, int column, LocalDateTime moment) {
    sheet.value(row, column, moment);
    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
  }

  private static void refuseFull(int row) {
    if (row >= ROWS_OF_A_SHEET) {
      throw new IllegalArgumentException(
          "Cannot write a workbook: the answer has more rows than a sheet holds (%,d). Write csv or parquet."
              .formatted(ROWS_OF_A_SHEET - 1));
    }
  }

  private WorkbookFile() {}
}

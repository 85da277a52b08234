package uk.cicw.validate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.rules.DeliveredRow;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleCount;
import uk.cicw.rules.Severity;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;

/**
 * A workbook with a sheet of the rules that found something, and a sheet a table with its delivered
 * rows: cells that can not be right are red, cells to be looked at yellow, and the code of the rule
 * beside the row leads to what it says.
 */
final class RowsWorkbook {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final String RULES = "rules";
  private static final String RED = "F8CBAD";
  private static final String YELLOW = "FFE699";
  private static final String GREY = "D9D9D9";

  /** Columns before those that were delivered: row, rules. */
  private static final int BEFORE = 2;

  private static final List<String> HEADINGS =
      List.of(
          "rule",
          "rows",
          "children",
          "severity",
          "what is wrong",
          "it fails when",
          "tables",
          "figures that it can change");
  private static final List<Integer> WIDTHS = List.of(11, 9, 9, 10, 42, 60, 18, 42);
  private static final double HEIGHT_OF_A_LINE = 15;

  private final CheckedReturn checked;
  private final Map<String, Rule> byCode;
  private final Map<String, Integer> lines = new TreeMap<>();

  private RowsWorkbook(CheckedReturn checked) {
    this.checked = checked;
    this.byCode = checked.rulesByCode();
  }

  static void write(Path file, CheckedReturn checked) throws IOException, SQLException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "cicw", "1.0")) {
      RowsWorkbook rows = new RowsWorkbook(checked);
      rows.rules(workbook.newWorksheet(RULES));
      for (ExtractTable table : checked.findings().tables()) {
        if (checked.findings().rowCount(table) > 0) {
          rows.table(workbook.newWorksheet(table.name()), table);
        }
      }
    }
  }

  private void rules(Worksheet sheet) {
    headings(sheet, HEADINGS);
    for (int i = 0; i < WIDTHS.size(); i++) {
      sheet.width(i, WIDTHS.get(i));
    }
    int line = 0;
    for (RuleCount count : checked.counts()) {
      line++;
      lines.put(count.code(), line);
      rule(sheet, line, count, Objects.requireNonNull(byCode.get(count.code())));
    }
  }

  private void rule(Worksheet sheet, int line, RuleCount count, Rule rule) {
    sheet.value(line, 0, rule.code());
    sheet.value(line, 1, count.rows());
    sheet.value(line, 2, count.children());
    sheet.range(line, 1, line, 2).style().format("#,##0").set();
    List<String> texts =
        List.of(
            rule.severity().label(),
            rule.title(),
            rule.meaning(),
            String.join(", ", rule.fields().keySet()),
            checked.touchedBy(rule));
    int height = 1;
    for (int i = 0; i < texts.size(); i++) {
      int at = 3 + i;
      sheet.value(line, at, texts.get(i));
      height = Math.max(height, 1 + texts.get(i).length() * 10 / (WIDTHS.get(at) * 9));
    }
    sheet.style(line, 3).fillColor(color(rule)).set();
    sheet.range(line, 0, line, 7).style().verticalAlignment("top").wrapText(true).set();
    // programs that show the workbook do not fit rows to wrapped text by themselves
    sheet.rowHeight(line, height * HEIGHT_OF_A_LINE);
  }

  private void table(Worksheet sheet, ExtractTable table) throws SQLException {
    List<String> names = new ArrayList<>(List.of("row", "rules"));
    table.columns().forEach(column -> names.add(column.name()));
    headings(sheet, names);
    sheet.width(1, 24);
    List<String> columns =
        table.columns().stream()
            .map(Column::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    checked
        .findings()
        .rows(
            table,
            row -> {
              if (row.rowNumber() < ROWS_OF_A_SHEET) {
                row(sheet, row, columns);
              }
            });
  }

  private void row(Worksheet sheet, DeliveredRow row, List<String> columns) {
    int line = Math.toIntExact(row.rowNumber());
    sheet.value(line, 0, row.rowNumber());
    sheet.style(line, 0).horizontalAlignment("left").set();
    for (int i = 0; i < columns.size(); i++) {
      int at = BEFORE + i;
      row.cells().get(i).ifPresent(text -> sheet.value(line, at, text));
    }
    if (!row.fieldsByRule().isEmpty()) {
      String first = row.fieldsByRule().keySet().iterator().next();
      sheet.hyperlink(
          line,
          1,
          HyperLink.internal(
              "%s!A%d".formatted(RULES, Objects.requireNonNull(lines.get(first)) + 1),
              String.join(" ", row.fieldsByRule().keySet())));
      colors(row, columns).forEach((at, color) -> sheet.style(line, at).fillColor(color).set());
    }
  }

  /** Red wins over yellow. */
  private Map<Integer, String> colors(DeliveredRow row, List<String> columns) {
    Map<Integer, String> colors = new TreeMap<>();
    row.fieldsByRule()
        .forEach(
            (code, fields) -> {
              String color = color(Objects.requireNonNull(byCode.get(code)));
              fields.stream()
                  .map(columns::indexOf)
                  .filter(at -> at >= 0)
                  .forEach(
                      at ->
                          colors.merge(
                              BEFORE + at, color, (one, other) -> one.equals(RED) ? one : other));
            });
    return colors;
  }

  private static String color(Rule rule) {
    return rule.severity() == Severity.ERROR ? RED : YELLOW;
  }

  private static void headings(Worksheet sheet, List<String> names) {
    sheet.freezePane(0, 1);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 999);
    for (int i = 0; i < names.size(); i++) {
      sheet.value(0, i, names.get(i));
      sheet.width(i, Math.max(12, names.get(i).length() + 3));
    }
    sheet.range(0, 0, 0, names.size() - 1).style().bold().fillColor(GREY).set();
  }
}

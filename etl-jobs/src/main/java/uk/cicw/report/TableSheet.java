package uk.cicw.report;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import uk.cicw.rules.DeliveredRow;
import uk.cicw.rules.Rule;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;

/**
 * The sheet of a table in a file: its delivered rows in the order of the file, with the wrong cells
 * marked.
 */
final class TableSheet {
  /** What stands in a marked cell that was delivered empty. */
  static final String EMPTY = "(empty)";

  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int RULES = 1;
  private static final int SUGGESTED = 2;
  private static final List<String> BEFORE = List.of("row", "rules", "suggested, not applied");
  private static final List<Integer> WIDTHS = List.of(8, 24, 30);

  private final Report report;
  private final RulesSheet rules;
  private final ExtractTable table;
  private final DeliveredPart part;
  private final Map<String, Rule> byCode;
  private final List<String> columns;

  TableSheet(Report report, RulesSheet rules, ExtractTable table, DeliveredPart part) {
    this.report = report;
    this.rules = rules;
    this.table = table;
    this.part = part;
    this.byCode = report.checked().rulesByCode();
    this.columns =
        table.columns().stream()
            .map(Column::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
  }

  void write(Worksheet sheet) throws SQLException {
    List<String> names = new ArrayList<>(BEFORE);
    table.columns().forEach(column -> names.add(column.name()));
    ListSheet.forPrint(sheet);
    sheet.freezePane(BEFORE.size() + 1, 1);
    sheet.repeatRows(0);
    for (int i = 0; i < names.size(); i++) {
      sheet.value(0, i, names.get(i));
      sheet.width(i, i < BEFORE.size() ? WIDTHS.get(i) : Math.max(13, names.get(i).length() + 5));
    }
    sheet.range(0, 0, 0, names.size() - 1).style().bold().fillColor(ListSheet.GREY).set();
    long last = report.checked().findings().rowCount(table);
    sheet.setAutoFilter(
        0, 0, Math.toIntExact(Math.min(last, ROWS_OF_A_SHEET - 1)), names.size() - 1);
    report
        .checked()
        .findings()
        .rows(
            table,
            row -> {
              if (isOfTheFile(row) && row.rowNumber() - part.before() < ROWS_OF_A_SHEET) {
                row(sheet, row);
              }
            });
  }

  private boolean isOfTheFile(DeliveredRow row) {
    return report.checked().delivered().part(table.name(), row.rowNumber()).equals(part);
  }

  private void row(Worksheet sheet, DeliveredRow row) {
    int line = Math.toIntExact(row.rowNumber() - part.before());
    sheet.value(line, 0, line);
    sheet.style(line, 0).horizontalAlignment("left").set();
    for (int i = 0; i < columns.size(); i++) {
      int at = BEFORE.size() + i;
      row.cells().get(i).ifPresent(text -> sheet.value(line, at, text));
    }
    if (!row.fieldsByRule().isEmpty()) {
      String first = row.fieldsByRule().keySet().iterator().next();
      sheet.hyperlink(
          line, RULES, rules.link(first, String.join(" ", row.fieldsByRule().keySet())));
      sheet.style(line, RULES).fontColor(ListSheet.BLUE).underlined().set();
      marks(row).forEach((at, color) -> mark(sheet, line, at, color));
    }
    if (!row.suggestions().isEmpty()) {
      sheet.value(line, SUGGESTED, suggested(row));
    }
  }

  private static String suggested(DeliveredRow row) {
    return row.suggestions().entrySet().stream()
        .map(each -> each.getKey().toUpperCase(Locale.ROOT) + ": " + each.getValue().value())
        .collect(joining(", "));
  }

  private static void mark(Worksheet sheet, int line, int at, String color) {
    if (sheet.value(line, at) == null) {
      sheet.value(line, at, EMPTY);
    }
    if (color.equals(ListSheet.RED)) {
      sheet.style(line, at).fillColor(color).bold().set();
    } else {
      sheet.style(line, at).fillColor(color).italic().set();
    }
  }

  /** Red wins over yellow. */
  private Map<Integer, String> marks(DeliveredRow row) {
    Map<Integer, String> marks = new TreeMap<>();
    row.fieldsByRule()
        .forEach(
            (code, fields) -> {
              String color = RulesSheet.color(Objects.requireNonNull(byCode.get(code)));
              fields.stream()
                  .map(columns::indexOf)
                  .filter(at -> at >= 0)
                  .forEach(
                      at ->
                          marks.merge(
                              BEFORE.size() + at,
                              color,
                              (one, other) -> one.equals(ListSheet.RED) ? one : other));
            });
    return marks;
  }
}

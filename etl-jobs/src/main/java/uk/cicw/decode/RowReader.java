package uk.cicw.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import uk.cicw.schema.Column;

/** Makes rows of one table out of the cells of its lines. */
final class RowReader {
  private final TableHeading heading;
  private final Consumer<TextRow> rows;
  private final Map<RowLabels, Integer> rowsByLabels = new LinkedHashMap<>();
  private int rowCount;

  RowReader(TableHeading heading, Consumer<TextRow> rows) {
    this.heading = heading;
    this.rows = rows;
  }

  /**
   * A line of the table.
   *
   * @param mayBeShort whether the form leaves out blank cells at the end of a line
   */
  void line(List<String> cells, boolean mayBeShort) {
    if (isBlankFrom(0, cells)) {
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    heading.columns().forEach((position, column) -> put(values, column, cell(cells, position)));
    RowLabels labels =
        new RowLabels(label(cells, heading.authorityColumn()), label(cells, heading.yearColumn()));
    rowsByLabels.merge(labels, 1, Integer::sum);
    rowCount++;
    rows.accept(
        new TextRow(heading.table().name(), rowCount, values, fault(cells, mayBeShort), labels));
  }

  private static boolean isBlankFrom(int position, List<String> cells) {
    for (int at = position; at < cells.size(); at++) {
      if (!CellText.trimmed(cells.get(at)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void put(Map<String, String> values, Column column, String cell) {
    String text = CellText.of(column, cell);
    if (!text.isEmpty()) {
      values.put(column.name(), text);
    }
  }

  private static Optional<String> label(List<String> cells, Optional<Integer> column) {
    return column.map(at -> CellText.trimmed(cell(cells, at))).filter(label -> !label.isEmpty());
  }

  private static String cell(List<String> cells, int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  private Optional<String> fault(List<String> cells, boolean mayBeShort) {
    boolean beyond = !isBlankFrom(heading.width(), cells);
    boolean tooFew = !mayBeShort && cells.size() < heading.width();
    return beyond || tooFew
        ? Optional.of(
            "the row has %d cells under %d headings".formatted(cells.size(), heading.width()))
        : Optional.empty();
  }

  DecodedTable done() {
    return new DecodedTable(
        heading.table().name(),
        rowCount,
        new TreeSet<>(heading.columns().values().stream().map(Column::name).toList()),
        new ArrayList<>(heading.unknown()),
        rowsByLabels);
  }
}

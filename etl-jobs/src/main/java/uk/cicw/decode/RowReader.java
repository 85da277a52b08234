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
  /** More than this is not one delivery, whatever else it is; and memory must not grow. */
  private static final int MOST_LABELS = 50;

  private final TableHeading heading;
  private final Consumer<TextRow> rows;
  private final TreeSet<String> authorities = new TreeSet<>();
  private final TreeSet<String> years = new TreeSet<>();
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
    if (cells.stream().allMatch(cell -> CellText.trimmed(cell).isEmpty())) {
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    heading.columns().forEach((position, column) -> put(values, column, cell(cells, position)));
    heading.authorityColumn().ifPresent(at -> note(authorities, cell(cells, at)));
    heading.yearColumn().ifPresent(at -> note(years, cell(cells, at)));
    rowCount++;
    rows.accept(new TextRow(heading.table().name(), rowCount, values, fault(cells, mayBeShort)));
  }

  private static void put(Map<String, String> values, Column column, String cell) {
    String text = CellText.of(column, cell);
    if (!text.isEmpty()) {
      values.put(column.name(), text);
    }
  }

  private static void note(TreeSet<String> labels, String cell) {
    String label = CellText.trimmed(cell);
    if (!label.isEmpty() && labels.size() < MOST_LABELS) {
      labels.add(label);
    }
  }

  private static String cell(List<String> cells, int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  private Optional<String> fault(List<String> cells, boolean mayBeShort) {
    boolean beyond =
        cells.stream().skip(heading.width()).anyMatch(cell -> !CellText.trimmed(cell).isEmpty());
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
        authorities,
        years);
  }
}

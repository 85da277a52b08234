package uk.cicw.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.published.FigureReader.Located;
import uk.cicw.published.Layout.Cell;
import uk.cicw.published.MeasureReader.Spot;

/** Finds one declared cell of a measure for every area and year. */
final class CellFinder {
  private final Optional<Cell> cell;
  private final LayoutColumns columns;
  private final int releaseYear;
  private final List<CellFault> faults;
  private final Labels labels;
  private final Map<Spot, List<PublishedCell>> found = new HashMap<>();

  CellFinder(Optional<Cell> cell, LayoutColumns columns, int releaseYear, List<CellFault> faults) {
    this.cell = cell;
    this.columns = columns;
    this.releaseYear = releaseYear;
    this.faults = faults;
    this.labels = Labels.of(cell.map(Cell::labels).orElse(Map.of()), columns);
  }

  /** Takes the cell out of the row if it is the one that is meant. */
  void look(Spot spot, Located row) {
    if (cell.isPresent() && labels.match(row.row())) {
      cell.get().columns().forEach(name -> take(spot, row, columns.position(name, row.year())));
    }
  }

  private void take(Spot spot, Located row, int position) {
    String text = position < 0 ? "" : PublishedTable.cell(row.row(), position);
    if (text.isEmpty() && (position < 0 || columns.mayBeBlank())) {
      return;
    }
    String heading = columns.heading(position);
    PublishedCell.read(row.number(), heading, text, releaseYear)
        .ifPresentOrElse(
            one -> found.computeIfAbsent(spot, key -> new ArrayList<>()).add(one),
            () -> faults.add(fault(row, heading, text)));
  }

  private CellFault fault(Located row, String heading, String text) {
    return CellFault.of(
        row.number(),
        heading,
        text,
        "is neither a number nor a symbol of the releases of " + releaseYear);
  }

  /** The cell, or the sum of those that are added up; empty where the file does not have it. */
  Optional<PublishedCell> found(Spot spot) {
    List<PublishedCell> cells = found.getOrDefault(spot, List.of());
    int expected = cell.map(Cell::parts).orElse(0);
    if (cells.size() > expected) {
      throw new UnknownLayout(
          "for %s in %d it has %d rows where the layout declares %d (row %d among them)"
              .formatted(
                  spot.area().label(), spot.year(), cells.size(), expected, cells.get(0).row()));
    }
    return cells.isEmpty() || cells.size() < expected
        ? Optional.empty()
        : Optional.of(PublishedCell.sum(cells));
  }
}

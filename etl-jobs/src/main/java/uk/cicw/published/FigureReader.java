package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.published.Layout.Measure;
import uk.cicw.published.Layout.Shape;

/** Reads the figures out of one file by its layout. */
final class FigureReader {
  private final Layout layout;
  private final Release release;
  private final PublishedTable table;
  private final LayoutColumns columns;
  private final List<CellFault> faults = new ArrayList<>();

  private FigureReader(Layout layout, Release release, PublishedTable table) {
    this.layout = layout;
    this.release = release;
    this.table = table;
    this.columns = LayoutColumns.of(layout, table);
  }

  /** A row that speaks of an area and a year. */
  record Located(int number, CsvRecord row, Area area, int year) {}

  /** What a file gave: figures, the rows that a figure came from, and what could not be read. */
  record Reading(List<Figure> figures, int rowCount, List<CellFault> faults) {}

  /** Fails with a reason when the file does not have the columns of its layout. */
  static Reading read(Layout layout, Release release, PublishedTable table) {
    return new FigureReader(layout, release, table).read();
  }

  private Reading read() {
    List<Located> rows = located();
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : layout.measures()) {
      figures.addAll(new MeasureReader(measure, columns, release.year(), faults).read(rows));
    }
    return new Reading(figures, table.rows().size(), List.copyOf(faults));
  }

  private List<Located> located() {
    Shape shape = Layouts.shape(layout);
    int period = table.position(shape.period());
    AreaColumns areas = new AreaColumns(shape, table);
    Map<String, Optional<Integer>> years = new HashMap<>();
    List<Located> located = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      CsvRecord row = table.rows().get(i);
      String label = PublishedTable.cell(row, period);
      Optional<Integer> year = years.computeIfAbsent(label, ReportingYear::parse);
      Area area = areas.area(row);
      if (year.isEmpty()) {
        faults.add(
            CellFault.of(i + 1, shape.period().get(0), label, "is no known label of a period"));
      } else if (!area.isKnown()) {
        faults.add(CellFault.of(i + 1, shape.areaCode().get(0), area.code(), "is no GSS code"));
      } else {
        located.add(new Located(i + 1, row, area, year.get()));
      }
    }
    return located;
  }
}

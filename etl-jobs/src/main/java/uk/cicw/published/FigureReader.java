package uk.cicw.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.cicw.published.Layout.Measure;
import uk.cicw.published.Layout.Shape;
import uk.cicw.published.Layout.Years;

/** Reads the figures out of one table by its layout. */
final class FigureReader {
  private final Layout layout;
  private final Shape shape;
  private final Release release;
  private final PublishedTable table;
  private final LayoutColumns columns;
  private final AreaColumns areas;
  private final List<CellFault> faults = new ArrayList<>();
  private final Map<String, Optional<Integer>> labels = new HashMap<>();
  private final Set<Integer> unknown = new HashSet<>();
  private final int period;
  private int rowCount;

  private FigureReader(Layout layout, Release release, PublishedTable table) {
    this.layout = layout;
    this.shape = Layouts.shape(layout);
    this.release = release;
    this.table = table;
    this.columns = new LayoutColumns(layout, table);
    this.areas = new AreaColumns(shape, table);
    this.period = Arrays.stream(table.positions(shape.period())).findFirst().orElse(-1);
  }

  /** A row that speaks of an area and a year. */
  record Located(int number, List<String> row, Area area, int year) {}

  /** What a file gave: figures, the rows that it has, and what could not be read. */
  record Reading(List<Figure> figures, int rowCount, List<CellFault> faults) {}

  /** Fails with a reason when nothing that the layout declares can be taken from the table. */
  static Reading read(Layout layout, Release release, PublishedTable table) {
    return new FigureReader(layout, release, table).read();
  }

  private Reading read() {
    if (columns.measures().isEmpty() || period < 0 && isByRow()) {
      throw new UnknownLayout(
          "it has no column for %s; its headings are %s"
              .formatted(String.join(", ", columns.missing()), columns.unplaced()));
    }
    sayWhatIsUnplaced();
    List<Located> rows = located();
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : columns.measures()) {
      figures.addAll(
          new MeasureReader(layout, measure, columns, release.year(), faults).read(rows));
    }
    return new Reading(figures, rowCount, List.copyOf(faults));
  }

  private void sayWhatIsUnplaced() {
    for (String name : columns.missing()) {
      faults.add(CellFault.ofHeading(name, "is in no column; figures that need it are left out"));
    }
    for (String heading : columns.unplaced()) {
      faults.add(CellFault.ofHeading(heading, "is no heading that the layout places"));
    }
  }

  private boolean isByRow() {
    return layout.yearsTold() == Years.COLUMN;
  }

  private List<Located> located() {
    List<Located> located = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      if (PublishedTable.isFilled(row)) {
        rowCount++;
        for (int year : years(i + 1, row)) {
          locate(i + 1, row, year).ifPresent(located::add);
        }
      }
    }
    return located;
  }

  private Optional<Located> locate(int number, List<String> row, int year) {
    Optional<Area> area = areas.area(row, year);
    if (area.isEmpty() && unknown.add(number)) {
      faults.add(CellFault.of(number, "area", areas.label(row), "is no area that is known"));
    }
    return area.map(known -> new Located(number, row, known, year));
  }

  private Collection<Integer> years(int number, List<String> row) {
    return switch (layout.yearsTold()) {
      case RELEASE -> Set.of(layout.yearOf(release.year()));
      case HEADING -> columns.years();
      case COLUMN -> told(number, row).map(Set::of).orElse(Set.of());
    };
  }

  private Optional<Integer> told(int number, List<String> row) {
    String label = PublishedTable.cell(row, period);
    Optional<Integer> year = labels.computeIfAbsent(label, ReportingYear::parse);
    if (year.isEmpty()) {
      faults.add(
          CellFault.of(number, shape.period().get(0), label, "is no known label of a period"));
    }
    return year;
  }
}

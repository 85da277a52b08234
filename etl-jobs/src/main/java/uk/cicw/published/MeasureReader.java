package uk.cicw.published;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.cicw.published.FigureReader.Located;
import uk.cicw.published.Layout.Cell;
import uk.cicw.published.Layout.Measure;

/**
 * Collects the figures of one measure: value, numerator and denominator may stand in rows apart.
 */
final class MeasureReader {
  private final Layout layout;
  private final Measure measure;
  private final int releaseYear;
  private final Labels where;
  private final CellFinder value;
  private final CellFinder numerator;
  private final CellFinder denominator;

  MeasureReader(
      Layout layout,
      Measure measure,
      LayoutColumns columns,
      int releaseYear,
      List<CellFault> faults) {
    this.layout = layout;
    this.measure = measure;
    this.releaseYear = releaseYear;
    this.where = Labels.of(measure.labels(), columns);
    this.value = finder(measure.value(), columns, faults);
    this.numerator = finder(measure.numerator(), columns, faults);
    this.denominator = finder(measure.denominator(), columns, faults);
  }

  private CellFinder finder(@Nullable Cell cell, LayoutColumns columns, List<CellFault> faults) {
    return new CellFinder(Optional.ofNullable(cell), columns, releaseYear, faults);
  }

  /** Where the figure stands in the spine. */
  record Spot(Area area, int year) {}

  List<Figure> read(List<Located> rows) {
    Set<Spot> spots = new LinkedHashSet<>();
    for (Located row : rows) {
      if (where.match(row.row())) {
        Spot spot = new Spot(row.area(), row.year());
        spots.add(spot);
        value.look(spot, row);
        numerator.look(spot, row);
        denominator.look(spot, row);
      }
    }
    return spots.stream().flatMap(spot -> figure(spot).stream()).toList();
  }

  private Optional<Figure> figure(Spot spot) {
    Optional<PublishedCell> part = numerator.found(spot);
    Optional<PublishedCell> whole = denominator.found(spot);
    Optional<PublishedCell> shown =
        measure.value() != null
            ? value.found(spot)
            : part.flatMap(p -> whole.map(w -> p.dividedBy(w, factor())));
    return shown.map(
        cell ->
            new Figure(
                spot.area(),
                measure.measure(),
                measure.periodKind(),
                ReportingYear.lastDay(spot.year(), measure.periodKind()),
                cell,
                number(part),
                number(whole),
                layout.rounding(measure.measure(), spot.area())));
  }

  /** A percentage of the denominator, or an average for each of it. */
  private int factor() {
    return measure.measure().contains("_pct") ? 100 : 1;
  }

  private static Optional<BigDecimal> number(Optional<PublishedCell> cell) {
    return cell.flatMap(PublishedCell::number);
  }
}

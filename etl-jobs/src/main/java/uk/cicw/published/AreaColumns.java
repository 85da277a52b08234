package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.cicw.published.Layout.Shape;

/** Where a file names the area of a row. */
final class AreaColumns {
  private final int[] codes;
  private final int[] labels;
  private final int[] oldLaCode;
  private final Map<Area, Area> areas = new HashMap<>();

  AreaColumns(Shape shape, PublishedTable table) {
    this.codes = table.positions(shape.areaCode());
    this.labels = table.positions(shape.areaLabel());
    this.oldLaCode = table.positions(shape.oldLaCode());
  }

  /** The area of a row; the same object for the same area. */
  Area area(CsvRecord row) {
    Area area =
        new Area(
            first(row, codes).orElse(""), first(row, labels).orElse(""), first(row, oldLaCode));
    return areas.computeIfAbsent(area, same -> same);
  }

  /** The first cell that is not blank: an authority's row names its region and England too. */
  private static Optional<String> first(CsvRecord row, int[] positions) {
    for (int position : positions) {
      String text = PublishedTable.cell(row, position);
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}

package uk.cicw.published;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.published.Layout.Shape;
import uk.cicw.reference.AreaNames;

/** Where a file names the area of a row. */
final class AreaColumns {
  private final int[] codes;
  private final int[] labels;
  private final int[] oldLaCode;
  private final Map<Named, Optional<Area>> areas = new HashMap<>();

  AreaColumns(Shape shape, PublishedTable table) {
    this.codes = table.positions(shape.areaCode());
    this.labels = table.positions(shape.areaLabel());
    this.oldLaCode = table.positions(shape.oldLaCode());
  }

  /** What a row says of its area. */
  private record Named(String gssCode, String oldLaCode, String label, int year) {
    Optional<Area> area() {
      LocalDate day = LocalDate.of(year, 3, 31);
      return AreaNames.find(gssCode, oldLaCode, label, day)
          .map(found -> new Area(found.gssCode(), label, found.authorityCode()));
    }
  }

  /** The area of a row; the same object for the same area, empty for what is none. */
  Optional<Area> area(List<String> row, int year) {
    Named named = new Named(first(row, codes), first(row, oldLaCode), label(row), year);
    return areas.computeIfAbsent(named, Named::area);
  }

  String label(List<String> row) {
    return first(row, labels);
  }

  /** The first cell that is not blank: an authority's row names its region and England too. */
  private static String first(List<String> row, int[] positions) {
    for (int position : positions) {
      String text = PublishedTable.cell(row, position);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}

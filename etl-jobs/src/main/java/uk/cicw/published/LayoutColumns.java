package uk.cicw.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.cicw.published.Layout.Cell;
import uk.cicw.published.Layout.Measure;

/** Where the columns of a layout stand in one file. */
final class LayoutColumns {
  private final PublishedTable table;
  private final Map<String, Integer> positions = new HashMap<>();

  private LayoutColumns(PublishedTable table) {
    this.table = table;
  }

  static LayoutColumns of(Layout layout, PublishedTable table) {
    LayoutColumns columns = new LayoutColumns(table);
    List<String> missing = new ArrayList<>();
    Layouts.columns(layout)
        .forEach((name, headings) -> columns.positions.put(name, table.position(headings)));
    needed(layout).filter(name -> columns.position(name) < 0).forEach(missing::add);
    Stream.of(Layouts.shape(layout).period(), Layouts.shape(layout).areaCode())
        .filter(headings -> table.position(headings) < 0)
        .map(headings -> headings.get(0))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      throw new UnknownLayout(
          "it has no column for %s; its headings are %s"
              .formatted(String.join(", ", missing), table.headings()));
    }
    return columns;
  }

  private static Stream<String> needed(Layout layout) {
    return layout.measures().stream().flatMap(LayoutColumns::needed).distinct();
  }

  private static Stream<String> needed(Measure measure) {
    Stream<String> cells =
        Stream.of(measure.value(), measure.numerator(), measure.denominator())
            .flatMap(Stream::ofNullable)
            .flatMap(LayoutColumns::needed);
    return Stream.concat(measure.where().keySet().stream(), cells);
  }

  private static Stream<String> needed(Cell cell) {
    return Stream.concat(Stream.of(cell.column()), cell.labels().keySet().stream());
  }

  /** The position of a column by its own name; -1 where the file does not have it. */
  int position(String name) {
    return positions.getOrDefault(name, -1);
  }

  String heading(String name) {
    return table.headings().get(position(name));
  }
}

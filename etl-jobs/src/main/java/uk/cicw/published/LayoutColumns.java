package uk.cicw.published;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.cicw.published.Layout.Measure;
import uk.cicw.published.Layout.Shape;
import uk.cicw.published.Layout.Years;
import uk.cicw.published.PublishedTable.Placed;

/** Where the columns of a layout stand in one file. */
final class LayoutColumns {
  private final Layout layout;
  private final Shape shape;
  private final PublishedTable table;
  private final Map<String, List<Placed>> columns = new HashMap<>();

  LayoutColumns(Layout layout, PublishedTable table) {
    this.layout = layout;
    this.shape = Layouts.shape(layout);
    this.table = table;
    Layouts.columns(layout).forEach((name, headings) -> columns.put(name, table.placed(headings)));
  }

  /** The measures all of whose columns are there. */
  List<Measure> measures() {
    return layout.measures().stream().filter(this::isPlaced).toList();
  }

  private boolean isPlaced(Measure measure) {
    return measure.columns().allMatch(this::has);
  }

  private boolean has(String name) {
    return !columns.getOrDefault(name, List.of()).isEmpty();
  }

  /** Columns that a measure needs and the file does not have. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    layout.measures().stream()
        .flatMap(Measure::columns)
        .filter(name -> !has(name))
        .forEach(missing::add);
    return missing;
  }

  /** Headings of the file that the layout does not know. */
  Set<String> unplaced() {
    Set<Integer> known = new HashSet<>();
    columns.values().forEach(placed -> placed.forEach(one -> known.add(one.position())));
    Stream.of(shape.period(), shape.areaCode(), shape.areaLabel(), shape.oldLaCode())
        .forEach(headings -> addAll(known, table.positions(headings)));
    List<String> ignored =
        Stream.concat(shape.ignored().stream(), layout.ignoredHeadings().stream()).toList();
    return new TreeSet<>(table.others(known, ignored));
  }

  private static void addAll(Set<Integer> known, int[] positions) {
    for (int position : positions) {
      known.add(position);
    }
  }

  /** The years that headings tell of. */
  Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    columns.values().stream()
        .flatMap(List::stream)
        .forEach(placed -> placed.match().year().ifPresent(years::add));
    return years;
  }

  /** The position of a column for a year; -1 where the file does not have it. */
  int position(String name, int year) {
    return columns.getOrDefault(name, List.of()).stream()
        .filter(placed -> isOf(placed, year))
        .mapToInt(Placed::position)
        .findFirst()
        .orElse(-1);
  }

  private boolean isOf(Placed placed, int year) {
    return layout.yearsTold() != Years.HEADING
        || placed.match().year().map(told -> told == year).orElse(true);
  }

  String heading(int position) {
    return table.heading(position);
  }

  /** Whether a blank cell says nothing: spreadsheets have them, tables of rows do not. */
  boolean mayBeBlank() {
    return shape.isStacked();
  }
}

package uk.cicw.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of published statistics as text. The first row below the headings is number 1.
 *
 * @param paths for each column its headings as published, the outer first; one only where headings
 *     are not stacked
 */
record PublishedTable(List<List<String>> paths, List<List<String>> rows) {

  /** Fails where the lines do not have the headings of the shape. */
  static PublishedTable of(List<List<String>> lines, Layout.Shape shape) {
    if (lines.isEmpty()) {
      throw new UnknownLayout("it is empty, without even a heading");
    }
    int headings = shape.isStacked() ? aboveEngland(lines) : 1;
    List<List<String>> above = lines.subList(0, headings);
    List<List<String>> paths =
        shape.isStacked()
            ? StackedHeadings.paths(above)
            : above.get(0).stream().map(heading -> List.of(heading.strip())).toList();
    return new PublishedTable(paths, lines.subList(headings, lines.size()));
  }

  private static int aboveEngland(List<List<String>> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).stream().limit(3).anyMatch(PublishedTable::isEngland))
        .findFirst()
        .orElseThrow(
            () -> new UnknownLayout("no row is that of England, above which headings would stand"));
  }

  private static boolean isEngland(String text) {
    return StackedHeadings.withoutFootnote(text).equalsIgnoreCase("england");
  }

  /** A column that bears a declared heading. */
  record Placed(int position, HeadingPattern.Match match) {}

  /** The columns that bear one of these headings, in the order of the declaration. */
  List<Placed> placed(List<String> headings) {
    List<Placed> placed = new ArrayList<>();
    for (String heading : headings) {
      HeadingPattern pattern = new HeadingPattern(heading);
      for (int i = 0; i < paths.size(); i++) {
        int position = i;
        pattern
            .match(paths.get(i).stream().map(HeadingPattern::plain).toList())
            .ifPresent(match -> placed.add(new Placed(position, match)));
      }
    }
    return placed;
  }

  /** The positions of those of these headings that are there, in this order. */
  int[] positions(List<String> headings) {
    return headings.stream()
        .flatMapToInt(
            heading ->
                heading.startsWith("#")
                    ? IntStream.of(Integer.parseInt(heading.substring(1)) - 1)
                    : placed(List.of(heading)).stream().mapToInt(Placed::position).limit(1))
        .toArray();
  }

  String heading(int position) {
    return String.join(" > ", paths.get(position));
  }

  /** Headings that stand in no column of these positions and match none of these patterns. */
  Set<String> others(Set<Integer> positions, List<String> ignored) {
    Set<String> others = new HashSet<>();
    for (int i = 0; i < paths.size(); i++) {
      String heading = heading(i);
      if (!heading.isEmpty()
          && !positions.contains(i)
          && ignored.stream().noneMatch(pattern -> heading.matches("(?i)" + pattern))) {
        others.add(heading);
      }
    }
    return others;
  }

  /** Whether the row holds anything beside a note: blank rows separate, notes stand alone. */
  static boolean isFilled(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).limit(2).count() > 1;
  }

  /** The text of a cell; empty where a short row does not reach so far. */
  static String cell(List<String> row, int position) {
    return position < row.size() ? row.get(position).strip() : "";
  }
}

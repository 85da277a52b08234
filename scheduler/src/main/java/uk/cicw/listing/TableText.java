package uk.cicw.listing;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A listing with aligned columns: text to the left, numbers to the right. */
final class TableText {
  private static final String GAP = "  ";

  static void print(Listing listing, PrintWriter out) {
    int[] widths =
        IntStream.range(0, listing.columns().size()).map(i -> width(listing, i)).toArray();
    out.println(line(IntStream.range(0, widths.length).mapToObj(i -> head(listing, i, widths[i]))));
    out.println(line(IntStream.of(widths).mapToObj("-"::repeat)));
    for (List<Optional<Object>> row : listing.rows()) {
      out.println(
          line(IntStream.range(0, widths.length).mapToObj(i -> cell(row.get(i), widths[i]))));
    }
  }

  private static int width(Listing listing, int column) {
    return listing.rows().stream()
        .mapToInt(row -> text(row.get(column)).length())
        .reduce(listing.columns().get(column).length(), Math::max);
  }

  private static String line(Stream<String> cells) {
    return String.join(GAP, cells.toList()).stripTrailing();
  }

  private static String head(Listing listing, int column, int width) {
    String name = listing.columns().get(column);
    boolean numeric =
        listing.rows().stream()
            .flatMap(row -> row.get(column).stream())
            .allMatch(Number.class::isInstance);
    return numeric && !listing.rows().isEmpty() ? padLeft(name, width) : padRight(name, width);
  }

  private static String cell(Optional<Object> value, int width) {
    boolean numeric = value.filter(Number.class::isInstance).isPresent();
    return numeric ? padLeft(text(value), width) : padRight(text(value), width);
  }

  private static String text(Optional<Object> value) {
    return value.map(Object::toString).orElse("").replace('\n', ' ');
  }

  private static String padLeft(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private static String padRight(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private TableText() {}
}

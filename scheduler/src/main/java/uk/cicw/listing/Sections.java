package uk.cicw.listing;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several listings at once, each under its name. */
public record Sections(Map<String, Listing> byName) {

  /** As tables below each other, as one CSV of cells, or as one JSON object. */
  public void print(ListingFormat format, PrintWriter out) {
    switch (format) {
      case TABLE -> printTables(out);
      case CSV -> ListingFormat.CSV.print(cells(), out);
      case JSON -> JsonText.print(byName, out);
    }
  }

  /** An empty listing has nothing to say to a person. */
  private void printTables(PrintWriter out) {
    byName.forEach(
        (name, listing) -> {
          if (!listing.rows().isEmpty()) {
            out.println(name);
            ListingFormat.TABLE.print(listing, out);
            out.println();
          }
        });
    out.flush();
  }

  /** The columns of the listings differ, so that a CSV of them has a line for each cell. */
  private Listing cells() {
    Listing cells = Listing.of("section", "row", "column", "value");
    byName.forEach(
        (name, listing) -> {
          for (int row = 0; row < listing.rows().size(); row++) {
            addCells(cells, name, row + 1, listing.columns(), listing.rows().get(row));
          }
        });
    return cells;
  }

  private static void addCells(
      Listing cells, String name, int row, List<String> columns, List<Optional<Object>> values) {
    for (int i = 0; i < columns.size(); i++) {
      cells.add(name, row, columns.get(i), values.get(i));
    }
  }
}

package uk.cicw.sql;

import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;

/** Rows with a line for each value. */
final class Expanded {

  static Listing of(Listing listing) {
    Listing expanded = Listing.of("row", "column", "value");
    for (int row = 0; row < listing.rows().size(); row++) {
      List<Optional<Object>> values = listing.rows().get(row);
      for (int column = 0; column < values.size(); column++) {
        expanded.add(row + 1, listing.columns().get(column), values.get(column));
      }
    }
    return expanded;
  }

  private Expanded() {}
}

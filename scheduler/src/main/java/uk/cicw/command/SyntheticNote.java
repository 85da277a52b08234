package uk.cicw.command;

import java.io.PrintWriter;
import java.util.Optional;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;

/** Data that stands for children is labelled as synthetic wherever it is shown. */
final class SyntheticNote {
  static final String TEXT = "Synthetic data: it stands for no real child.";

  /** Programs read the label in the column {@code is_synthetic}; people read it below the table. */
  static void print(Listing listing, ListingFormat format, PrintWriter out) {
    int column = listing.columns().indexOf("is_synthetic");
    boolean synthetic =
        listing.rows().stream().anyMatch(row -> row.get(column).equals(Optional.of(true)));
    if (format == ListingFormat.TABLE && synthetic) {
      out.println(TEXT);
      out.flush();
    }
  }

  private SyntheticNote() {}
}

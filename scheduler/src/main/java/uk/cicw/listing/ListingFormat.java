package uk.cicw.listing;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The forms in which every listing can be had. */
public enum ListingFormat {
  TABLE(TableText::print),
  CSV(CsvText::print),
  JSON(JsonText::print);

  private final BiConsumer<Listing, PrintWriter> printer;

  ListingFormat(BiConsumer<Listing, PrintWriter> printer) {
    this.printer = printer;
  }

  /** Prints a whole listing and flushes. */
  public void print(Listing listing, PrintWriter out) {
    printer.accept(listing, out);
    out.flush();
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

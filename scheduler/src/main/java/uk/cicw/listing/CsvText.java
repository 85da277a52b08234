package uk.cicw.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** A listing as CSV (RFC 4180) with a header line; an absent value is an empty field. */
final class CsvText {

  static void print(Listing listing, PrintWriter out) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    csv.writeRecord(listing.columns());
    for (List<Optional<Object>> row : listing.rows()) {
      csv.writeRecord(row.stream().map(value -> value.map(Object::toString).orElse("")).toList());
    }
  }

  private CsvText() {}
}

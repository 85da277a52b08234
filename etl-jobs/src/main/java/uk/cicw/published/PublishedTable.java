package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import uk.cicw.decode.TextEncoding;

/**
 * A file of published statistics as text: its headings, and below them its rows, the first of which
 * is number 1.
 */
record PublishedTable(List<String> headings, List<CsvRecord> rows) {
  static PublishedTable read(Path file) throws IOException {
    List<CsvRecord> lines = lines(file);
    if (lines.isEmpty()) {
      throw new IOException("it is empty, without even a heading");
    }
    List<String> headings = lines.get(0).getFields().stream().map(String::strip).toList();
    return new PublishedTable(headings, lines.subList(1, lines.size()));
  }

  private static List<CsvRecord> lines(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowMissingFields(true).ofCsvRecord(TextEncoding.open(file))) {
      return csv.stream().toList();
    } catch (CsvParseException e) {
      throw new IOException("it is no sound CSV", e);
    }
  }

  /** The position of the first of these headings that is there, or -1. */
  int position(List<String> anyOf) {
    for (String heading : anyOf) {
      for (int i = 0; i < headings.size(); i++) {
        if (headings.get(i).equalsIgnoreCase(heading)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The positions of those of these headings that are there, in this order. */
  int[] positions(List<String> all) {
    return all.stream()
        .mapToInt(heading -> position(List.of(heading)))
        .filter(position -> position >= 0)
        .toArray();
  }

  /** The text of a cell; empty where a short row does not reach so far. */
  static String cell(CsvRecord row, int position) {
    return position < row.getFieldCount() ? row.getField(position).strip() : "";
  }
}

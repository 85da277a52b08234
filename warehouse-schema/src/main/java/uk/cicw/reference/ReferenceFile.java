package uk.cicw.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.cicw.schema.KeptTable;

/** The resource behind a reference dimension: {@code reference/authorities.csv} and so on. */
final class ReferenceFile {

  /** The rows in the order of the file, each with its cells in the order of the declaration. */
  static List<List<String>> rows(KeptTable table) {
    String resource = "/reference/" + table.name().substring("dim_".length()) + ".csv";
    try (InputStream csv = ReferenceFile.class.getResourceAsStream(resource)) {
      if (csv == null) {
        throw new IllegalArgumentException(
            "Cannot fill %s: there is no resource %s".formatted(table.name(), resource));
      }
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
        return reader.stream().map(line -> cells(table, line)).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** The same; nothing for a dimension that is filled by councils alone. */
  static List<List<String>> builtIn(KeptTable table) {
    return Reference.TABLES.contains(table) ? rows(table) : List.of();
  }

  private static List<String> cells(KeptTable table, NamedCsvRecord line) {
    return table.columnNames().stream().map(line::getField).toList();
  }

  private ReferenceFile() {}
}

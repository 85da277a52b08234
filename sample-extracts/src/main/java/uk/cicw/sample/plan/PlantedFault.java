package uk.cicw.sample.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A fault that stands in the sample on purpose, resource {@code plan/813-faults.csv}. None of them
 * changes a figure that is calibrated.
 *
 * @param year the collection year, by the year it ends in
 * @param month the month of the extract, as 2024-07; empty for a final return
 * @param columns the columns that are spoilt, and {@code values} what stands in them
 */
public record PlantedFault(
    int year, String month, String table, Kind kind, List<String> columns, List<String> values) {

  /** What is wrong. */
  public enum Kind {
    /** A value that can not be used. */
    CELL,
    /** Several such values in one row. */
    CELLS,
    /** Such a value in the only episode of a short stay. */
    SHORT_STAY,
    /** The same row twice. */
    DUPLICATE,
    /** An episode ends five days after the next one begins. */
    OVERLAP,
    /** An episode ends five days before the next one begins. */
    GAP,
    /** An episode is left open although another follows. */
    NEVER_CLOSED
  }

  public static List<PlantedFault> all() {
    try (InputStream csv = PlantedFault.class.getResourceAsStream("/plan/813-faults.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream().map(PlantedFault::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the planted faults", e);
    }
  }

  private static PlantedFault of(NamedCsvRecord line) {
    return new PlantedFault(
        Integer.parseInt(line.getField("year")),
        line.getField("month"),
        line.getField("table"),
        Kind.valueOf(line.getField("fault")),
        List.of(line.getField("column").split(" ", -1)),
        List.of(line.getField("value").split(" ", -1)));
  }
}

package uk.cicw.staging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.decode.TextEncoding;
import uk.cicw.decode.TextRow;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;

/**
 * A file of rows to be corrected, or that came back corrected: a CSV file with the columns {@link
 * #EXTRACT}, {@link #ROW}, {@link #TABLE}, those of the table, and {@link #REASONS}. Each row takes
 * the place of the delivered row of that number; the reasons are for people.
 *
 * @param extractId the version whose rows they are
 * @param table its table
 */
record CorrectedRows(String extractId, String table, List<TextRow> rows) {
  static final String EXTRACT = "EXTRACT_ID";
  static final String ROW = "ROW_NUMBER";
  static final String TABLE = "TABLE";
  static final String REASONS = "REASONS";

  /**
   * Reads such a file.
   *
   * @throws IllegalArgumentException when it is none; the message says why, without a value of it
   */
  static CorrectedRows read(Path file) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(TextEncoding.open(file))) {
      List<NamedCsvRecord> lines = csv.stream().toList();
      String extractId = single(file, lines, EXTRACT);
      String table = single(file, lines, TABLE);
      List<TextRow> rows = new ArrayList<>();
      lines.forEach(line -> rows.add(row(file, table, line)));
      return new CorrectedRows(extractId, table, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the corrected rows " + file, e);
    }
  }

  private static String single(Path file, List<NamedCsvRecord> lines, String column) {
    List<String> values =
        lines.stream().map(line -> cell(line, column).orElse("")).distinct().toList();
    if (values.size() != 1 || values.get(0).isEmpty()) {
      throw unusable(file, "it must have one %s in all of its rows".formatted(column));
    }
    return values.get(0);
  }

  private static TextRow row(Path file, String table, NamedCsvRecord line) {
    Map<String, String> values = new HashMap<>();
    List<Column> columns =
        ExtractCatalogue.table(table)
            .orElseThrow(() -> unusable(file, "its TABLE is no table of the catalogue"))
            .columns();
    columns.forEach(
        column -> cell(line, column.name()).ifPresent(text -> values.put(column.name(), text)));
    return new TextRow(table, rowNumber(file, line), values, Optional.empty());
  }

  private static int rowNumber(Path file, NamedCsvRecord line) {
    return cell(line, ROW)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElseThrow(() -> unusable(file, "a ROW_NUMBER is no whole number"));
  }

  private static Optional<String> cell(NamedCsvRecord line, String column) {
    return line.findField(column).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static IllegalArgumentException unusable(Path file, String why) {
    return new IllegalArgumentException(
        "Cannot replay %s: %s. Correct the file that the export of rejects wrote, and nothing but"
                .formatted(file.getFileName(), why)
            + " the cells at fault.");
  }
}

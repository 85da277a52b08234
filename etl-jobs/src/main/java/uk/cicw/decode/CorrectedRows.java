package uk.cicw.decode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;

/**
 * A file of rows that were set aside and come back corrected: a CSV file with the columns {@link
 * #EXTRACT_ID}, {@link #EXTRACT_TABLE}, {@link #ROW_NUMBER}, those of the table, and {@link
 * #REASONS}, which is for people. Each row takes the place of the delivered row of its number.
 *
 * @param extractId the version whose rows they are
 */
public record CorrectedRows(String extractId, ExtractTable table, List<TextRow> rows) {
  public static final String EXTRACT_ID = "EXTRACT_ID";
  public static final String EXTRACT_TABLE = "EXTRACT_TABLE";
  public static final String ROW_NUMBER = "ROW_NUMBER";
  public static final String REASONS = "REASONS";

  /** Whether these headings are those of such a file. */
  public static boolean isOne(List<String> headings) {
    return headings.containsAll(List.of(EXTRACT_ID, EXTRACT_TABLE, ROW_NUMBER));
  }

  /**
   * Reads such a file.
   *
   * @throws UnreadableExtract when it is none; the message says why, without a value of it
   */
  public static CorrectedRows read(DeliveredFile file) throws UnreadableExtract {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(TextEncoding.open(file))) {
      return of(csv.stream().toList());
    } catch (IOException e) {
      throw new UnreadableExtract("it can not be read: " + e.getClass().getSimpleName(), e);
    } catch (CsvParseException e) {
      throw new UnreadableExtract("its lines do not have the cells of its heading", e);
    }
  }

  private static CorrectedRows of(List<NamedCsvRecord> lines) throws UnreadableExtract {
    Optional<ExtractTable> table = ExtractCatalogue.table(single(lines, EXTRACT_TABLE));
    if (table.isEmpty()) {
      throw new UnreadableExtract("its %s is no table of the catalogue".formatted(EXTRACT_TABLE));
    }
    List<TextRow> rows = new ArrayList<>();
    for (NamedCsvRecord line : lines) {
      rows.add(
          new TextRow(table.get().name(), row(line), values(table.get(), line), Optional.empty()));
    }
    return new CorrectedRows(single(lines, EXTRACT_ID), table.get(), rows);
  }

  private static String single(List<NamedCsvRecord> lines, String column) throws UnreadableExtract {
    List<String> values =
        lines.stream().map(line -> cell(line, column).orElse("")).distinct().toList();
    if (values.size() != 1 || values.get(0).isEmpty()) {
      throw new UnreadableExtract("its rows do not all have the same " + column);
    }
    return values.get(0);
  }

  private static int row(NamedCsvRecord line) throws UnreadableExtract {
    String text = cell(line, ROW_NUMBER).orElse("");
    if (!text.matches("\\d{1,9}")) {
      throw new UnreadableExtract("a %s is no whole number".formatted(ROW_NUMBER));
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> values(ExtractTable table, NamedCsvRecord line) {
    Map<String, String> values = new HashMap<>();
    for (Column column : table.columns()) {
      cell(line, column.name())
          .map(text -> CellText.of(column, text))
          .ifPresent(text -> values.put(column.name(), text));
    }
    return values;
  }

  private static Optional<String> cell(NamedCsvRecord line, String column) {
    return line.findField(column).map(CellText::trimmed).filter(text -> !text.isEmpty());
  }
}

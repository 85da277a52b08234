package uk.cicw.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.TextEncoding;

/** The lines of a delivered file as text: of a CSV, or of each sheet of a workbook. */
final class DeliveredTables {

  private static final MathContext DIGITS = new MathContext(12);

  static List<List<String>> ofCsv(DeliveredFile file) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(TextEncoding.open(file))) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (CsvParseException e) {
      throw new IOException("it is no sound CSV", e);
    }
  }

  /** The sheets of a workbook by name, each with its lines; a line that is not there is empty. */
  static Map<String, List<List<String>>> ofWorkbook(DeliveredFile file, Layouts.Sheets wanted)
      throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (InputStream bytes = file.open();
        ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (wanted.include(sheet.getName())) {
          sheets.put(sheet.getName(), lines(sheet));
        }
      }
      return sheets;
    } catch (UncheckedIOException | ExcelReaderException e) {
      throw new IOException("it is no workbook, or a part of it is missing", e);
    }
  }

  private static List<List<String>> lines(Sheet sheet) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEach(
          row -> {
            while (lines.size() < row.getRowNum() - 1) {
              lines.add(List.of());
            }
            lines.add(texts(row));
          });
    }
    return lines;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(row.getOptionalCell(i).map(DeliveredTables::text).orElse(""));
    }
    return texts;
  }

  /** A number as it is meant: binary fractions make 16.1 into 16.100000000000001. */
  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().round(DIGITS).stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  private DeliveredTables() {}
}

package uk.cicw.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the tables of an XLSX workbook, one sheet each; sheets that are no table are left. */
final class WorkbookDecoder {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private final Consumer<TextRow> rows;
  private final String name;
  private final List<DecodedTable> tables = new ArrayList<>();

  private WorkbookDecoder(String name, Consumer<TextRow> rows) {
    this.name = name;
    this.rows = rows;
  }

  static List<DecodedTable> decode(DeliveredFile file, String name, Consumer<TextRow> rows)
      throws UnreadableExtract {
    WorkbookDecoder decoder = new WorkbookDecoder(name, rows);
    try (InputStream bytes = file.open();
        ReadableWorkbook workbook = new ReadableWorkbook(bytes, WITH_FORMATS)) {
      decoder.decode(workbook);
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw new UnreadableExtract("it is no workbook, or a part of it is missing", e);
    }
    if (decoder.tables.isEmpty()) {
      throw new UnreadableExtract("it is no extract: no sheet has the columns of a table");
    }
    return decoder.tables;
  }

  private void decode(ReadableWorkbook workbook) throws IOException, UnreadableExtract {
    List<Sheet> sheets = workbook.getSheets().toList();
    for (Sheet sheet : sheets) {
      // a workbook of one sheet is often called after its table, and the sheet "Sheet1"
      String called = sheets.size() == 1 ? name + " " + sheet.getName() : sheet.getName();
      sheet(sheet, called, new SheetCells(workbook.isDate1904()));
    }
    Set<String> seen = new HashSet<>();
    for (DecodedTable table : tables) {
      if (!seen.add(table.table())) {
        throw new UnreadableExtract("two sheets hold " + table.table());
      }
    }
  }

  private void sheet(Sheet sheet, String called, SheetCells cells)
      throws IOException, UnreadableExtract {
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> lines = stream.iterator();
      List<String> headings = List.of();
      while (lines.hasNext() && headings.isEmpty()) {
        headings = cells.headings(lines.next());
      }
      Optional<TableHeading> heading = TableRecognition.recognise(called, headings);
      if (heading.isPresent()) {
        RowReader reader = new RowReader(heading.get(), rows);
        lines.forEachRemaining(line -> reader.line(cells.texts(line, heading.get()), true));
        tables.add(reader.done());
      }
    }
  }
}

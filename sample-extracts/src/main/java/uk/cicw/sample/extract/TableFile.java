package uk.cicw.sample.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;

/** Writes one table of an extract as CSV, its columns those declared for the year. */
final class TableFile {
  /** Derived by the Department's portal, or given in XML alone, and so not in a council's CSV. */
  private static final Set<String> NOT_DELIVERED =
      Set.of("UASC", "PL_LA", "PL_LOCATION", "PL_DISTANCE");

  /** Collected since 2015/16. */
  private static final Set<String> SINCE_2016 = Set.of("URN", "REASON_PLACE_CHANGE");

  /** How a source happens to write its files. */
  record Form(Charset charset, boolean byteOrderMark, LineDelimiter lineEnd) {
    static final Form PLAIN = new Form(StandardCharsets.UTF_8, false, LineDelimiter.LF);
    static final Form MARKED = new Form(StandardCharsets.UTF_8, true, LineDelimiter.LF);
    static final Form WINDOWS =
        new Form(Charset.forName("windows-1252"), false, LineDelimiter.CRLF);
  }

  static void write(Path folder, ExtractTable table, CollectionYear year, List<Row> rows, Form form)
      throws IOException {
    Files.createDirectories(folder);
    List<String> columns = columns(table, year);
    try (Writer text =
            Files.newBufferedWriter(folder.resolve(table.name() + ".csv"), form.charset());
        CsvWriter csv =
            CsvWriter.builder().lineDelimiter(form.lineEnd()).build(marked(text, form))) {
      csv.writeRecord(columns);
      for (Row row : rows) {
        csv.writeRecord(columns.stream().map(row::get).toList());
      }
    }
  }

  private static Writer marked(Writer text, Form form) throws IOException {
    if (form.byteOrderMark()) {
      text.write('\uFEFF');
    }
    return text;
  }

  static List<String> columns(ExtractTable table, CollectionYear year) {
    return table.columnsIn(year).stream()
        .map(Column::name)
        .filter(name -> !NOT_DELIVERED.contains(name))
        .filter(name -> year.ending() >= 2016 || !SINCE_2016.contains(name))
        .toList();
  }

  private TableFile() {}
}

package uk.cicw.validate;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import uk.cicw.rules.FailingCell;
import uk.cicw.rules.Rule;

/** A CSV file with a line for each cell that is wrong by a rule. */
final class CellsFile {

  static void write(Path file, CheckedReturn checked) throws IOException, SQLException {
    Map<String, String> titles =
        checked.outcome().run().stream().collect(toMap(Rule::code, Rule::title));
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("rule", "title", "table", "row", "child", "field", "value");
      checked.findings().cells(cell -> write(csv, cell, titles));
    }
  }

  private static void write(CsvWriter csv, FailingCell cell, Map<String, String> titles) {
    csv.writeRecord(
        cell.code(),
        Objects.requireNonNull(titles.get(cell.code())),
        cell.extract(),
        Long.toString(cell.rowNumber()),
        cell.child().orElse(""),
        cell.field().toUpperCase(Locale.ROOT),
        cell.value().orElse(""));
  }

  private CellsFile() {}
}

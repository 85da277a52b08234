package uk.cicw.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import uk.cicw.rules.FailingCell;
import uk.cicw.rules.Rule;
import uk.cicw.rules.SuggestedValue;

/** A CSV file with a line for each cell that is wrong by a rule. */
final class CellsFile {

  static void write(Path file, Report report) throws IOException, SQLException {
    Map<String, Rule> rules = report.checked().rulesByCode();
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "rule",
          "title",
          "severity",
          "child",
          "table",
          "file",
          "row",
          "field",
          "value",
          "suggestion",
          "why",
          "state");
      report
          .checked()
          .findings()
          .cells(cell -> write(csv, report, cell, Objects.requireNonNull(rules.get(cell.code()))));
    }
  }

  private static void write(CsvWriter csv, Report report, FailingCell cell, Rule rule) {
    DeliveredReturn.Place place = report.checked().place(cell.extract(), cell.rowNumber());
    csv.writeRecord(
        cell.code(),
        rule.title(),
        rule.severity().label(),
        cell.child().orElse(""),
        cell.extract(),
        place.fileName(),
        Long.toString(place.row()),
        cell.field().toUpperCase(Locale.ROOT),
        cell.value().orElse(""),
        cell.suggestion().map(SuggestedValue::value).orElse(""),
        cell.suggestion().map(SuggestedValue::why).orElse(""),
        report.checked().state(cell.code(), cell.extract(), cell.rowNumber()).label());
  }

  private CellsFile() {}
}

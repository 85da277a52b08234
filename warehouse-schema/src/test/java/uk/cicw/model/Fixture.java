package uk.cicw.model;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** A folder with given rows of facts, of the columns that matter, and what is expected of them. */
record Fixture(Path folder) {

  String indicator() {
    return folder.getName(folder.getNameCount() - 2).toString();
  }

  /** Empties the facts and gives those of the folder; without extracts, data to March 2019. */
  void giveTo(FactWarehouse warehouse) throws IOException, SQLException {
    for (KeptTable table : Facts.TABLES) {
      warehouse.execute("delete from " + table.name());
      Path given = folder.resolve(table.name() + ".csv");
      if (Files.exists(given)) {
        for (NamedCsvRecord row : read(given)) {
          warehouse.add(table, cells(row));
        }
      }
    }
    if (!Files.exists(folder.resolve("dim_extracts.csv"))) {
      warehouse.add(Facts.EXTRACTS, Map.of("data_to", "2019-03-31"));
    }
  }

  /** The query for the children counted in the periods that are expected. */
  String counted() throws IOException {
    List<NamedCsvRecord> rows = read(folder.resolve("expected.csv"));
    String periods =
        rows.stream()
            .map(row -> "('%s', date '%s')".formatted(row.getField(0), row.getField(1)))
            .distinct()
            .collect(Collectors.joining(", "));
    return "select %s from %s where (period_kind, period_end) in (%s) order by all"
        .formatted(String.join(", ", rows.get(0).getHeader()), indicator(), periods);
  }

  List<String> expected() throws IOException {
    return read(folder.resolve("expected.csv")).stream()
        .map(row -> String.join("|", row.getFields()))
        .sorted()
        .toList();
  }

  private static Map<String, String> cells(NamedCsvRecord row) {
    Map<String, String> cells = new HashMap<>();
    row.getFieldsAsMap()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                cells.put(name, value);
              }
            });
    if (cells.containsKey("start_date")) {
      cells.putIfAbsent("placement_key", cells.get("child_id") + cells.get("start_date"));
    }
    return cells;
  }

  private static List<NamedCsvRecord> read(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}

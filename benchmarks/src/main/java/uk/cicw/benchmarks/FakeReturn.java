package uk.cicw.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import uk.cicw.rules.RowLoader;
import uk.cicw.rules.RuleKernel;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** The published fake return of 2017/18, as often as one likes, each time with other children. */
final class FakeReturn {
  private final Map<ExtractTable, List<Map<String, String>>> tables = new LinkedHashMap<>();

  FakeReturn(Path root) throws IOException {
    Path folder = root.resolve("etl-jobs/src/test/resources/returns/fake-2017-18");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv.gz")).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".csv.gz", "");
        tables.put(table(name), rows(file));
      }
    }
  }

  private static ExtractTable table(String fileName) {
    return Ssda903.TABLES.stream()
        .filter(table -> table.fileNames().contains(fileName))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(bytes)) {
      for (NamedCsvRecord line : lines) {
        Map<String, String> row = new HashMap<>(line.getFieldsAsMap());
        row.values().removeIf(String::isBlank);
        rows.add(row);
      }
    }
    return rows;
  }

  /** Gives this year's tables and, as last year's, the same. */
  void giveTo(RuleKernel kernel, int times) throws SQLException {
    for (ExtractTable table : tables.keySet()) {
      try (RowLoader rows = kernel.rows(table);
          RowLoader last = kernel.rowsOfLastYear(table)) {
        give(tables.getOrDefault(table, List.of()), times, rows);
        give(tables.getOrDefault(table, List.of()), times, last);
      }
    }
  }

  private static void give(List<Map<String, String>> rows, int times, RowLoader loader)
      throws SQLException {
    long number = 0;
    for (int time = 0; time < times; time++) {
      for (Map<String, String> row : rows) {
        String child = row.get("CHILD");
        row.put("CHILD", child + "x" + time);
        number++;
        loader.add(number, row);
        row.put("CHILD", child);
      }
    }
  }

  long rowCount() {
    return tables.values().stream().mapToLong(List::size).sum();
  }
}

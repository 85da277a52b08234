package uk.cicw.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The indicators that a row which fails a rule can make wrong: those that its cells go into, by the
 * dictionary's way from the column of an extract to the indicator ({@code rules/indicators.csv},
 * which is generated). A rule about cells that no indicator reads touches none.
 */
public final class TouchedIndicators {
  private static final String RESOURCE = "/rules/indicators.csv";

  private final Map<String, SortedSet<String>> byColumn = new HashMap<>();

  private TouchedIndicators() {}

  /** Those of this build. */
  public static TouchedIndicators ofThisBuild() {
    TouchedIndicators touched = new TouchedIndicators();
    InputStream csv =
        Objects.requireNonNull(TouchedIndicators.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      lines.forEach(touched::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + RESOURCE, e);
    }
    return touched;
  }

  private void add(NamedCsvRecord line) {
    byColumn
        .computeIfAbsent(
            key(line.getField("extract_table"), line.getField("column_name")),
            column -> new TreeSet<>())
        .add(line.getField("indicator_id"));
  }

  /** Those that read one of these columns of a table, by id. */
  public SortedSet<String> by(String table, List<String> fields) {
    SortedSet<String> touched = new TreeSet<>();
    fields.forEach(
        field -> touched.addAll(byColumn.getOrDefault(key(table, field), new TreeSet<>())));
    return touched;
  }

  private static String key(String table, String column) {
    return table + "." + column.toLowerCase(Locale.ROOT);
  }
}

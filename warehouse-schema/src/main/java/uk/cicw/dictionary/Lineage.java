package uk.cicw.dictionary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.schema.Column;
import uk.cicw.schema.FactSources;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.ResourceFolder;

/**
 * The columns of facts that an indicator reads, and the delivered columns that these hold. Which
 * are read is written down in {@code dictionary/lineage.csv}: it follows from the models of a build
 * alone, and to plan each of them anew took a sixth of the time of a small release.
 */
final class Lineage {
  static final List<String> HEADINGS = List.of("fact", "columns read", "extract columns");

  /** By indicator and fact. */
  private final Map<String, Map<String, Set<String>>> columnsRead;

  Lineage() {
    String csv = Objects.requireNonNull(ResourceFolder.texts("dictionary", ".csv").get("lineage"));
    columnsRead =
        CsvReader.builder().ofNamedCsvRecord(csv).stream()
            .collect(
                groupingBy(
                    line -> line.getField("indicator_id"),
                    groupingBy(
                        line -> line.getField("fact"), mapping(Lineage::columnName, toSet()))));
  }

  private static String columnName(NamedCsvRecord line) {
    return line.getField("column_name");
  }

  /** A row for each fact: its name, the columns read, the delivered columns that they hold. */
  List<List<String>> of(String indicator) {
    List<List<String>> rows = new ArrayList<>();
    columns(indicator)
        .forEach(
            (fact, columns) ->
                rows.add(List.of(fact.name(), names(columns), delivered(fact, columns))));
    return rows;
  }

  /** The columns that are read of each fact, but for those that are read of every fact. */
  Map<KeptTable, List<Column>> columns(String indicator) {
    Map<String, Set<String>> read = columnsRead.getOrDefault(indicator, Map.of());
    Map<KeptTable, List<Column>> columns = new LinkedHashMap<>();
    for (KeptTable fact : Facts.ABOUT_CHILDREN) {
      Set<String> names = read.getOrDefault(fact.name(), Set.of());
      if (!names.isEmpty()) {
        columns.put(
            fact, fact.columns().stream().filter(one -> names.contains(one.name())).toList());
      }
    }
    return columns;
  }

  /** Such as {@code episodes.DECOM; worked out of episodes: placement_type}. */
  private static String delivered(KeptTable fact, List<Column> columns) {
    Set<String> held = new LinkedHashSet<>();
    List<Column> workedOut = new ArrayList<>();
    for (Column column : columns) {
      FactSources.delivered(fact, column)
          .ifPresentOrElse(source -> held.add(source.toString()), () -> workedOut.add(column));
    }
    String extracts =
        FactSources.extracts(fact).stream().map(extract -> extract.name()).collect(joining(", "));
    return Stream.of(
            String.join(", ", held),
            workedOut.isEmpty() ? "" : "worked out of %s: %s".formatted(extracts, names(workedOut)))
        .filter(part -> !part.isEmpty())
        .collect(joining("; "));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(joining(", "));
  }
}

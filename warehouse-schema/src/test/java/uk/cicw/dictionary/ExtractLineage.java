package uk.cicw.dictionary;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.FactSources;
import uk.cicw.schema.FactSources.Delivered;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Ssda903;

/**
 * Which indicators a column of the return can change, as CSV: those that read a column of a fact
 * that holds it, and, of dates, those that read what is worked out of the rows of its table, such
 * as the end of a placement.
 */
public final class ExtractLineage {
  /** What a version of an extract says of itself; no delivered column changes it. */
  private static final Set<String> OF_THE_VERSION = Set.of("collection_year", "academic_year");

  /** Of what the database in use defines. */
  public static String csv(Workbench workbench) throws SQLException {
    SortedSet<String> lines = new TreeSet<>();
    Lineage lineage = new Lineage();
    List<String> indicators =
        workbench.select("select indicator_id from dim_indicators", row -> row.getString(1));
    for (String indicator : indicators) {
      for (Map.Entry<KeptTable, List<Column>> fact : lineage.columns(indicator).entrySet()) {
        fact.getValue().stream()
            .flatMap(column -> delivered(fact.getKey(), column))
            .filter(delivered -> Ssda903.TABLES.contains(delivered.extract()))
            .forEach(delivered -> lines.add(line(delivered, indicator)));
      }
    }
    return lines.stream().collect(joining("\n", "extract_table,column_name,indicator_id\n", "\n"));
  }

  private static Stream<Delivered> delivered(KeptTable fact, Column column) {
    Optional<Delivered> held = FactSources.delivered(fact, column);
    if (held.isPresent() || OF_THE_VERSION.contains(column.name())) {
      return held.stream();
    }
    return FactSources.extracts(fact).stream().flatMap(ExtractLineage::dates);
  }

  private static Stream<Delivered> dates(ExtractTable extract) {
    return extract.columns().stream()
        .filter(column -> column.type() == ColumnType.DATE)
        .map(column -> new Delivered(extract, column));
  }

  private static String line(Delivered delivered, String indicator) {
    return "%s,%s,%s".formatted(delivered.extract().name(), delivered.column().name(), indicator);
  }

  private ExtractLineage() {}
}

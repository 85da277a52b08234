package uk.cicw.dictionary;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Column;
import uk.cicw.schema.FactSources;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * The columns of facts that an indicator reads, and the delivered columns that these hold. DuckDB's
 * plan of the indicator tells which columns are read, through all marts: what a mart offers and the
 * indicator leaves alone is not in it.
 */
final class Lineage {
  static final List<String> HEADINGS = List.of("fact", "columns read", "extract columns");

  /** Else a plan leaves out what it need not read since a table happens to be empty. */
  private static final String WHOLE_PLANS =
      "set disabled_optimizers = 'statistics_propagation,filter_pushdown,empty_result_pullup,"
          + "join_elimination,cte_inlining,late_materialization'";

  private static final Set<String> OF_EVERY_FACT = columnsOfEveryFact();
  private static final ObjectMapper PLAN = new ObjectMapper();

  private final Workbench workbench;

  Lineage(Workbench workbench) {
    this.workbench = workbench;
  }

  void begin() throws SQLException {
    workbench.run(WHOLE_PLANS);
  }

  void end() throws SQLException {
    workbench.run("reset disabled_optimizers");
  }

  /** A row for each fact: its name, the columns read, the delivered columns that they hold. */
  List<List<String>> of(String indicator) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    columns(indicator)
        .forEach(
            (fact, columns) ->
                rows.add(List.of(fact.name(), names(columns), delivered(fact, columns))));
    return rows;
  }

  /** The columns that are read of each fact, but for those that are read of every fact. */
  Map<KeptTable, List<Column>> columns(String indicator) throws SQLException {
    Map<String, Set<String>> read = read(indicator);
    Map<KeptTable, List<Column>> columnsOfFacts = new LinkedHashMap<>();
    for (KeptTable fact : Facts.ABOUT_CHILDREN) {
      Set<String> names = read.getOrDefault(fact.name(), Set.of());
      List<Column> columns =
          fact.columns().stream()
              .filter(column -> names.contains(column.name()))
              .filter(column -> !OF_EVERY_FACT.contains(column.name()))
              .toList();
      if (!columns.isEmpty()) {
        columnsOfFacts.put(fact, columns);
      }
    }
    return columnsOfFacts;
  }

  private Map<String, Set<String>> read(String indicator) throws SQLException {
    Map<String, Set<String>> read = new TreeMap<>();
    for (JsonNode scan : plan(indicator).findParents("Table")) {
      String table = scan.path("Table").asText().replaceFirst(".*\\.", "");
      Set<String> columns = read.computeIfAbsent(table, name -> new TreeSet<>());
      JsonNode projections = scan.path("Projections");
      if (projections.isArray()) {
        projections.forEach(column -> columns.add(column.asText()));
      } else {
        columns.add(projections.asText());
      }
    }
    return read;
  }

  private JsonNode plan(String indicator) throws SQLException {
    String plan =
        workbench.select("explain (format json) from " + indicator, row -> row.getString(2)).get(0);
    try {
      return PLAN.readTree(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read DuckDB's plan of " + indicator, e);
    }
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

  private static Set<String> columnsOfEveryFact() {
    Set<String> names = new TreeSet<>(Facts.CHILDREN.columnNames());
    Facts.ABOUT_CHILDREN.forEach(fact -> names.retainAll(fact.columnNames()));
    return names;
  }
}

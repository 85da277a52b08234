package uk.cicw.dictionary;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.KeptModel;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * The columns of facts that each indicator reads, as CSV. DuckDB's plan of the indicator tells
 * them, through all marts: what a mart offers and the indicator leaves alone is not in it.
 */
public final class PlannedLineage {
  /** Else a plan leaves out what it need not read since a table happens to be empty. */
  private static final String WHOLE_PLANS =
      "set disabled_optimizers = 'statistics_propagation,filter_pushdown,empty_result_pullup,"
          + "join_elimination,cte_inlining,late_materialization'";

  private static final ObjectMapper PLAN = new ObjectMapper();

  private final Workbench workbench;
  private final Set<String> kept = new TreeSet<>();
  private final Map<String, Map<String, Set<String>>> ofKept = new HashMap<>();

  private PlannedLineage(Workbench workbench, List<KeptModel> kept) {
    this.workbench = workbench;
    kept.forEach(model -> this.kept.add(model.name()));
  }

  /** Of what the database in use defines, whose models have these as tables. */
  public static String csv(Workbench workbench, List<KeptModel> kept) throws SQLException {
    PlannedLineage lineage = new PlannedLineage(workbench, kept);
    List<String> lines = new ArrayList<>();
    workbench.run(WHOLE_PLANS);
    for (String indicator :
        workbench.select(
            "select indicator_id from dim_indicators order by all", row -> row.getString(1))) {
      Map<String, Set<String>> read = lineage.read("from " + indicator);
      for (KeptTable fact : Facts.ABOUT_CHILDREN) {
        Set<String> columns = read.getOrDefault(fact.name(), Set.of());
        fact.columnNames().stream()
            .filter(columns::contains)
            .filter(column -> !isOfEveryFact(column))
            .forEach(column -> lines.add("%s,%s,%s".formatted(indicator, fact.name(), column)));
      }
    }
    workbench.run("reset disabled_optimizers");
    return lines.stream().collect(joining("\n", "indicator_id,fact,column_name\n", "\n"));
  }

  private static boolean isOfEveryFact(String column) {
    return Facts.ABOUT_CHILDREN.stream().allMatch(fact -> fact.columnNames().contains(column));
  }

  private Map<String, Set<String>> read(String query) throws SQLException {
    Map<String, Set<String>> read = new TreeMap<>();
    for (JsonNode scan : plan(query).findParents("Table")) {
      String table = scan.path("Table").asText().replaceFirst(".*\\.", "");
      Set<String> columns = columns(scan.path("Projections"));
      if (kept.contains(table)) {
        readOfKept(table, columns).forEach((fact, more) -> add(read, fact, more));
      } else {
        add(read, table, columns);
      }
    }
    return read;
  }

  /** The table is made of the view beside it. */
  private Map<String, Set<String>> readOfKept(String table, Set<String> columns)
      throws SQLException {
    String query = "select %s from %s_live".formatted(String.join(", ", columns), table);
    if (!ofKept.containsKey(query)) {
      ofKept.put(query, read(query));
    }
    return ofKept.get(query);
  }

  private static void add(Map<String, Set<String>> read, String table, Set<String> columns) {
    read.computeIfAbsent(table, name -> new TreeSet<>()).addAll(columns);
  }

  private static Set<String> columns(JsonNode projections) {
    Set<String> columns = new TreeSet<>();
    if (projections.isArray()) {
      projections.forEach(column -> columns.add(column.asText()));
    } else if (projections.isTextual()) {
      columns.add(projections.asText());
    }
    return columns;
  }

  private JsonNode plan(String query) throws SQLException {
    String plan =
        workbench.select("explain (format json) " + query, row -> row.getString(2)).get(0);
    try {
      return PLAN.readTree(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read DuckDB's plan of " + query, e);
    }
  }
}

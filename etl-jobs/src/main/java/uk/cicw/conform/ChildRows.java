package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;

/** All staged rows of one child: of every table, year and version. */
public final class ChildRows {
  private final Map<String, Map<String, List<StagedRow>>> byTableAndExtract = new HashMap<>();

  public static ChildRows of(Iterable<TableRow> rows) {
    ChildRows child = new ChildRows();
    rows.forEach(row -> child.add(StagedRow.of(row)));
    return child;
  }

  private void add(StagedRow row) {
    byTableAndExtract
        .computeIfAbsent(row.table().name(), table -> new HashMap<>())
        .computeIfAbsent(row.extractId(), extract -> new ArrayList<>())
        .add(row);
  }

  /** The tables that mention the child, in the order of their names. */
  List<String> tables() {
    return byTableAndExtract.keySet().stream().sorted().toList();
  }

  /** The extracts in force on that day that mention the child in one of these tables. */
  List<String> extractsInForce(Collection<String> tables, LocalDate day, Knowledge knowledge) {
    List<String> extracts = new ArrayList<>();
    for (String table : tables) {
      Set<String> mentioning = byTableAndExtract.getOrDefault(table, Map.of()).keySet();
      for (TableView.Version version : knowledge.on(day, table).byYear().values()) {
        version.extractIds().stream().filter(mentioning::contains).forEach(extracts::add);
      }
    }
    return extracts;
  }

  /**
   * The rows in force, grouped by the values of these columns. A row that several collection years
   * hold is taken from the latest of them: an amended return of 2018 never undoes what the return
   * of 2019 says.
   */
  Map<List<@Nullable Object>, List<StagedRow>> inForce(
      String table, TableView view, List<String> key) {
    Map<List<@Nullable Object>, List<StagedRow>> rows = new LinkedHashMap<>();
    for (TableView.Version version : view.byYear().descendingMap().values()) {
      Map<List<@Nullable Object>, List<StagedRow>> ofYear = new LinkedHashMap<>();
      for (StagedRow row : rowsOf(table, version)) {
        ofYear.computeIfAbsent(row.values(key), values -> new ArrayList<>()).add(row);
      }
      ofYear.forEach(rows::putIfAbsent);
    }
    return rows;
  }

  /** The same, one row each; of several rows of one extract with one key, the greatest by value. */
  List<StagedRow> oneOfEach(String table, TableView view, List<String> key) {
    return inForce(table, view, key).values().stream()
        .map(rows -> rows.stream().max(StagedRow.BY_CONTENT).orElseThrow())
        .toList();
  }

  /** The rows of one version in the order of their content. */
  private List<StagedRow> rowsOf(String table, TableView.Version version) {
    Map<String, List<StagedRow>> extracts = byTableAndExtract.getOrDefault(table, Map.of());
    return version.extractIds().stream()
        .flatMap(extract -> extracts.getOrDefault(extract, List.of()).stream())
        .sorted(StagedRow.BY_CONTENT)
        .toList();
  }
}

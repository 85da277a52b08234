package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;

/** All staged rows of one child: of every table, year and version. */
public final class ChildRows {
  /** By table and extract, each extract's in the order of their content. */
  private final Map<String, Map<String, List<StagedRow>>> byTableAndExtract = new TreeMap<>();

  private ChildRows() {}

  /** Of rows of staging tables. */
  public static ChildRows of(Iterable<TableRow> staged) {
    List<StagedRow> rows = new ArrayList<>();
    staged.forEach(row -> rows.add(StagedRow.of(row)));
    return ofStaged(rows);
  }

  static ChildRows ofStaged(Iterable<StagedRow> rows) {
    ChildRows child = new ChildRows();
    rows.forEach(child::add);
    child
        .byTableAndExtract
        .values()
        .forEach(extracts -> extracts.values().forEach(some -> some.sort(StagedRow.BY_CONTENT)));
    return child;
  }

  private void add(StagedRow row) {
    byTableAndExtract
        .computeIfAbsent(row.table().name(), table -> new TreeMap<>())
        .computeIfAbsent(row.extractId(), extract -> new ArrayList<>())
        .add(row);
  }

  /** Every row, in no particular order. */
  List<StagedRow> all() {
    return byTableAndExtract.values().stream()
        .flatMap(extracts -> extracts.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  /** The tables that mention the child, in the order of their names. */
  Collection<String> tables() {
    return byTableAndExtract.keySet();
  }

  /** The days, from this one on, on which these tables came to say something else of the child. */
  SortedSet<LocalDate> changes(Collection<String> tables, Knowledge knowledge, LocalDate since) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (String table : tables) {
      for (String extract : extracts(table).keySet()) {
        days.addAll(knowledge.changes(extract, since));
      }
    }
    return days;
  }

  /**
   * The rows in force, grouped by the values of these columns. A row that several collection years
   * hold is taken from the latest of them: an amended return of 2018 never undoes what the return
   * of 2019 says.
   */
  Map<List<@Nullable Object>, List<StagedRow>> inForce(
      String table, TableView view, List<String> key) {
    Map<List<@Nullable Object>, List<StagedRow>> rows = new LinkedHashMap<>();
    for (List<StagedRow> year : yearsInForce(table, view)) {
      Map<List<@Nullable Object>, List<StagedRow>> ofYear = new LinkedHashMap<>();
      for (StagedRow row : year) {
        ofYear.computeIfAbsent(row.values(key), values -> new ArrayList<>()).add(row);
      }
      ofYear.forEach(rows::putIfAbsent);
    }
    return rows;
  }

  /** The same, one row each; of several rows of one extract with one key, the greatest by value. */
  List<StagedRow> oneOfEach(String table, TableView view, List<String> key) {
    return inForce(table, view, key).values().stream()
        .map(rows -> rows.get(rows.size() - 1))
        .toList();
  }

  /** Of the rows in force, the greatest by value of each collection year. */
  List<StagedRow> oneOfEachYear(String table, TableView view) {
    return yearsInForce(table, view).stream().map(rows -> rows.get(rows.size() - 1)).toList();
  }

  /** The rows in force of each collection year, latest first, in the order of their content. */
  private Collection<List<StagedRow>> yearsInForce(String table, TableView view) {
    TreeMap<Integer, List<StagedRow>> years = new TreeMap<>();
    extracts(table)
        .forEach(
            (extract, rows) -> {
              if (view.isInForce(extract)) {
                years.merge(rows.get(0).collectionYear(), rows, ChildRows::united);
              }
            });
    return years.descendingMap().values();
  }

  /** Several files can be one delivery. */
  private static List<StagedRow> united(List<StagedRow> one, List<StagedRow> other) {
    List<StagedRow> united = new ArrayList<>(one);
    united.addAll(other);
    united.sort(StagedRow.BY_CONTENT);
    return united;
  }

  private Map<String, List<StagedRow>> extracts(String table) {
    return byTableAndExtract.getOrDefault(table, Map.of());
  }
}

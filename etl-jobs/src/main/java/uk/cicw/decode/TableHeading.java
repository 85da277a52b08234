package uk.cicw.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;

/**
 * The headings of a delivered table, held against a declaration.
 *
 * @param columns the declared columns found, by position
 * @param authorityColumn position of the column that names the authority
 * @param yearColumn position of the column that names the collection year
 * @param unknown headings that belong to nothing
 * @param repeated declared columns that have two headings, be it by an alias
 */
record TableHeading(
    ExtractTable table,
    int width,
    Map<Integer, Column> columns,
    Optional<Integer> authorityColumn,
    Optional<Integer> yearColumn,
    List<String> unknown,
    List<String> repeated) {
  private static final Set<String> AUTHORITY =
      Set.of("LA", "LA CODE", "LA NAME", "LOCAL AUTHORITY", "AUTHORITY", "AUTHORITY CODE");
  private static final Set<String> YEAR = Set.of("YEAR", "COLLECTION YEAR", "RETURN YEAR");

  private static final Map<String, Map<String, Column>> DECLARED = new ConcurrentHashMap<>();

  /**
   * Holds them against a declaration.
   *
   * @param headings as delivered
   * @param names the same as they are compared, see {@link CellText#heading}
   */
  static TableHeading of(ExtractTable table, List<String> headings, List<String> names) {
    Map<String, Column> byName =
        DECLARED.computeIfAbsent(table.name(), name -> columnsByName(table));
    Map<Integer, Column> columns = new LinkedHashMap<>();
    Set<String> found = new HashSet<>();
    Map<String, Integer> delivery = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> repeated = new ArrayList<>();
    int width = width(headings);
    for (int position = 0; position < width; position++) {
      String heading = names.get(position);
      Column column = byName.get(heading);
      if (column != null) {
        if (!found.add(column.name())) {
          repeated.add(column.name());
        }
        columns.put(position, column);
      } else if (AUTHORITY.contains(heading)) {
        delivery.putIfAbsent("authority", position);
      } else if (YEAR.contains(heading)) {
        delivery.putIfAbsent("year", position);
      } else {
        unknown.add(CellText.trimmed(headings.get(position)));
      }
    }
    return new TableHeading(
        table,
        width,
        columns,
        Optional.ofNullable(delivery.get("authority")),
        Optional.ofNullable(delivery.get("year")),
        unknown,
        repeated);
  }

  private static Map<String, Column> columnsByName(ExtractTable table) {
    Map<String, Column> byName = new HashMap<>();
    for (Column column : table.columns()) {
      byName.put(CellText.heading(column.name()), column);
      column.aliases().forEach(alias -> byName.putIfAbsent(CellText.heading(alias), column));
    }
    return byName;
  }

  /** Spreadsheets save empty columns behind the last one; they are no columns. */
  private static int width(List<String> headings) {
    int width = headings.size();
    while (width > 0 && CellText.trimmed(headings.get(width - 1)).isEmpty()) {
      width--;
    }
    return width;
  }

  boolean has(Column column) {
    return columns.containsValue(column);
  }

  /** The columns without which there is no such table in any year. */
  List<String> missing() {
    return table.columns().stream()
        .filter(column -> column.required() && !has(column))
        .filter(column -> column.years().contains(table.years().first()))
        .map(Column::name)
        .toList();
  }
}

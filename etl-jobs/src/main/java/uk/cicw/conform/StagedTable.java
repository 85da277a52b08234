package uk.cicw.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/** A staging table with the positions of its columns at hand. */
final class StagedTable {
  private static final Map<String, StagedTable> BY_STAGING_NAME =
      ExtractCatalogue.TABLES.stream()
          .map(StagedTable::new)
          .collect(Collectors.toMap(table -> table.extract.stagingName(), Function.identity()));

  private final ExtractTable extract;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> key = new ArrayList<>();

  private StagedTable(ExtractTable extract) {
    this.extract = extract;
    KeptTable staged = Staging.of(extract);
    staged.columnNames().forEach(column -> positions.put(column, positions.size()));
    extract.key().stream()
        .filter(column -> !column.equals("CHILD"))
        .map(column -> column.toLowerCase(Locale.ROOT))
        .forEach(key::add);
  }

  static StagedTable of(ExtractTable extract) {
    return named(extract.stagingName());
  }

  static StagedTable named(String stagingName) {
    StagedTable table = BY_STAGING_NAME.get(stagingName);
    if (table == null) {
      throw new IllegalArgumentException("Cannot find a staging table " + stagingName);
    }
    return table;
  }

  String name() {
    return extract.name();
  }

  /** The columns that tell a child's rows apart over all collection years. */
  List<String> key() {
    return key;
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "Cannot find column %s in %s".formatted(column, extract.stagingName()));
    }
    return position;
  }
}

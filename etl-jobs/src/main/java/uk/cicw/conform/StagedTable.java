package uk.cicw.conform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.Column;
import uk.cicw.schema.ColumnType;
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
  private final List<ColumnType> deliveredTypes;

  private StagedTable(ExtractTable extract) {
    this.extract = extract;
    KeptTable staged = Staging.of(extract);
    staged.columnNames().forEach(column -> positions.put(column, positions.size()));
    deliveredTypes =
        staged.columns().stream().skip(Staging.ORIGIN.size()).map(Column::type).toList();
    extract.key().stream()
        .filter(column -> !column.equals("CHILD"))
        .map(column -> column.toLowerCase(Locale.ROOT))
        .forEach(key::add);
  }

  static StagedTable of(ExtractTable extract) {
    return named(extract.stagingName());
  }

  static boolean exists(String stagingName) {
    return BY_STAGING_NAME.containsKey(stagingName);
  }

  static StagedTable named(String stagingName) {
    StagedTable table = BY_STAGING_NAME.get(stagingName);
    if (table == null) {
      throw new IllegalArgumentException("Cannot find a staging table " + stagingName);
    }
    return table;
  }

  /** The values of the delivered columns as text; null where there is none. */
  static @Nullable String[] texts(List<@Nullable Object> delivered) {
    return delivered.stream()
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /** The values again that were made {@link #texts}. */
  @Nullable Object[] values(@Nullable String[] texts) {
    @Nullable Object[] values = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      values[i] = text == null ? null : value(deliveredTypes.get(i), text);
    }
    return values;
  }

  private static Object value(ColumnType type, String text) {
    return switch (type) {
      case TEXT, CODE -> text;
      case DATE -> LocalDate.parse(text);
      case INTEGER -> Integer.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
    };
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

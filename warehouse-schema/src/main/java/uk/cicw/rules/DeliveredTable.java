package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * A table of the return as rules see it, of this year or of the year before. A date or a number has
 * a second column with the text that was delivered.
 */
record DeliveredTable(ExtractTable extract, boolean isOfLastYear) {
  static final String PROVIDERS = "providers";
  static final String POSTCODES = "postcodes";

  /** What stands for the columns of episodes that are worked out of postcodes. */
  static final String LOCATIONS = "locations";

  static final List<String> LOCATED = List.of("pl_la", "pl_location", "pl_distance");

  /** What no return has to deliver. */
  static final Set<String> REFERENCE = Set.of(PROVIDERS, POSTCODES, LOCATIONS);

  static final String LAST = "_last";

  /** The tables whose postcodes tell of a location. */
  static final List<String> OF_EPISODES =
      List.of(Ssda903.EPISODES.name(), Ssda903.EPISODES.name() + LAST);

  static final List<DeliveredTable> ALL =
      Ssda903.TABLES.stream()
          .flatMap(
              table -> Stream.of(new DeliveredTable(table, false), new DeliveredTable(table, true)))
          .toList();

  private static final Set<String> NAMES = allNames();

  private static Set<String> allNames() {
    Set<String> names = new LinkedHashSet<>(ALL.stream().map(DeliveredTable::name).toList());
    names.addAll(REFERENCE);
    return names;
  }

  /** What a rule may ask for. */
  static Set<String> names() {
    return NAMES;
  }

  /** The table of this year. */
  static Optional<DeliveredTable> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  String name() {
    return extract.name() + (isOfLastYear ? LAST : "");
  }

  /** The names of its delivered columns. */
  List<String> fields() {
    return extract.columns().stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The column that holds what was delivered. */
  static String delivered(Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    return switch (column.type()) {
      case DATE, INTEGER, DECIMAL -> name + "_text";
      case TEXT, CODE, BOOLEAN -> name;
    };
  }

  String definition() {
    return "create or replace table %s (row_number bigint, %s)"
        .formatted(
            name(),
            extract.columns().stream().map(DeliveredTable::definition).collect(joining(", ")));
  }

  private static String definition(Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    return switch (column.type()) {
      case DATE -> "%1$s date, %1$s_text varchar".formatted(name);
      case INTEGER, DECIMAL -> "%1$s double, %1$s_text varchar".formatted(name);
      case TEXT, CODE, BOOLEAN -> name + " varchar";
    };
  }
}

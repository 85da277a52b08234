package uk.cicw.model;

import java.util.Map;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/** What a fixture leaves out because it does not matter to its sentence. */
final class DefaultValues {
  private static final Map<String, String> BY_NAME =
      Map.of(
          "authority_code", "813",
          "known_from", "2001-01-01",
          "received_date", "2001-01-01",
          "new_episode_reason_code", "S",
          "legal_status_code", "C2",
          "placement_type", "foster_other",
          "is_in_placement", "true",
          "in_touch_code", "YES");

  static String of(KeptTable table, Column column) {
    String named = BY_NAME.get(column.name());
    return named == null ? ofType(table, column) : named;
  }

  private static String ofType(KeptTable table, Column column) {
    return switch (column.type()) {
      case TEXT, CODE -> "-";
      case INTEGER, DECIMAL -> "1";
      case BOOLEAN -> "false";
      case DATE ->
          throw new IllegalArgumentException(
              "Cannot leave out %s of %s: give it a date.".formatted(column.name(), table.name()));
    };
  }

  private DefaultValues() {}
}

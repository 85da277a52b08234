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
          "placement_code", "U6",
          "is_in_placement", "true",
          "birth_month", "2000-01-01",
          "in_touch_code", "YES");

  static String of(KeptTable table, Column column) {
    if (column.name().equals("placement_key")) {
      throw new IllegalArgumentException("Cannot default the key of " + table.name());
    }
    return BY_NAME.getOrDefault(
        column.name(),
        switch (column.type()) {
          case TEXT, CODE -> "-";
          case INTEGER, DECIMAL -> "1";
          case BOOLEAN -> "false";
          case DATE -> throw new IllegalArgumentException("Cannot default " + column.name());
        });
  }

  private DefaultValues() {}
}

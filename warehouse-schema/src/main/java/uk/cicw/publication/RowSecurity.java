package uk.cicw.publication;

import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the analysts' tables a login sees that may not read every authority. A table that
 * nothing is said about is refused, and not shown to everybody.
 */
final class RowSecurity {
  private static final String OWN_AUTHORITY =
      "array['*', authority_code] && (select cicw_access.own_authorities())";
  private static final String OWN_AREA =
      "array['*', area_code] && (select cicw_access.own_areas())";
  private static final Set<String> ABOUT_NO_CHILD =
      Set.of("fact_published_figures", "release_label");

  /** The condition on a row of this table; empty where everybody sees all. */
  static Optional<String> condition(ReleaseTable table) {
    return switch (table.name()) {
      case "dim_extracts", "fact_rule_checks" -> Optional.of(OWN_AUTHORITY);
      // what others published is everybody's, what was worked out here is not
      case "trend_series", "benchmark" -> Optional.of("source_release is not null or " + OWN_AREA);
      case "benchmark_neighbours" ->
          Optional.of("area_code <> all ((select cicw_access.hidden_areas())::text[])");
      case "figure_disclosure" -> Optional.of(OWN_AREA);
      default -> byColumns(table);
    };
  }

  private static Optional<String> byColumns(ReleaseTable table) {
    if (table.has("child_id")) {
      return Optional.of(OWN_AUTHORITY);
    }
    if (table.name().startsWith("dim_") || ABOUT_NO_CHILD.contains(table.name())) {
      return Optional.empty();
    }
    throw new CannotPublish(
        "nothing says which rows of %s a reader of one authority may see. Say it in RowSecurity."
            .formatted(table.name()));
  }

  /** The statements that put it into force. */
  static String statements(String table, String condition) {
    return """
        alter table %1$s enable row level security;
        create policy own_authority on %1$s for select using (%2$s);
        """
        .formatted(table, condition);
  }

  private RowSecurity() {}
}

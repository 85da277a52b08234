package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import uk.cicw.schema.ExtractTable;

/**
 * The view {@code failing_rows}: those of {@code rule_failures} with the columns of their {@link
 * FailureIdentity}, worked out for who asks.
 */
final class IdentifiedRows {
  private static final String CHILD = "CHILD";

  private static final String VIEW =
      """
      create or replace view failing_rows as
      select *, row_number() over (
        partition by code, extract, child, row_date order by row_number) as ordinal
      from (
        select *, null::varchar as child, null::date as row_date from rule_failures where false
        %s)""";

  private static final String OF_A_TABLE =
      """
      union all
      select f.*, t.child, %2$s
      from rule_failures f
      join %1$s t on t.row_number = f.row_number
      where f.extract = '%1$s'
      """;

  /**
   * @param tables those of this year that were delivered
   */
  static String view(List<ExtractTable> tables) {
    return VIEW.formatted(
        tables.stream()
            .map(table -> OF_A_TABLE.formatted(table.name(), rowDate(table)))
            .collect(joining()));
  }

  /** Beside the child, the keys of the return's tables hold a date or nothing. */
  private static String rowDate(ExtractTable table) {
    return table.key().stream()
        .filter(column -> !column.equals(CHILD))
        .map(column -> "t." + column.toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("null::date");
  }

  private IdentifiedRows() {}
}

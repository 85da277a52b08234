package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.cicw.schema.ExtractTable;

/** Reads the cells that fail, with what was delivered and what is suggested. */
final class FailingCells {
  private static final String OF_A_TABLE =
      """
      select f.code, f.extract, f.row_number, t.child, f.field, %1$s as value,
        s.value as suggested, s.why
      from (select code, extract, row_number, unnest(fields) as field from rule_failures
        where extract = '%2$s') f
      join %2$s t on t.row_number = f.row_number
      %3$s rule_suggestions s
        on s.code = f.code and s.extract = f.extract and s.row_number = f.row_number
        and s.field = f.field""";

  /**
   * By rule, table and row.
   *
   * @param join {@code left join} for all of them, {@code join} for those with a suggestion
   */
  static String sql(List<ExtractTable> tables, String join) {
    return tables.stream().map(table -> sql(table, join)).collect(joining(" union all "))
        + " order by all";
  }

  private static String sql(ExtractTable table, String join) {
    String value =
        table.columns().stream()
            .map(
                column ->
                    "when '%s' then t.%s"
                        .formatted(
                            column.name().toLowerCase(Locale.ROOT),
                            DeliveredTable.delivered(column)))
            .collect(joining(" ", "case f.field ", " end"));
    return OF_A_TABLE.formatted(value, table.name(), join);
  }

  static FailingCell of(ResultSet row) throws SQLException {
    String why = String.valueOf(row.getString(8));
    return new FailingCell(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        Optional.ofNullable(row.getString(4)),
        row.getString(5),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)).map(value -> new SuggestedValue(value, why)));
  }

  private FailingCells() {}
}

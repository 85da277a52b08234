package uk.cicw.rules;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.schema.ExtractTable;

/**
 * All rows of a table in the order of the file, with what is wrong in each and what is suggested.
 */
final class DeliveredRows {
  /** Parts the texts of a suggestion; no delivered cell has it. */
  private static final String PART = "\u001f";

  private DeliveredRows() {}

  static String sql(ExtractTable table) {
    String columns = table.columns().stream().map(DeliveredTable::delivered).collect(joining(", "));
    return """
        select t.row_number, f.failures, s.suggestions, %1$s
        from %2$s t
        left join (
          select row_number, list(code || ':' || array_to_string(fields, ',') order by code) as failures
          from rule_failures
          where extract = '%2$s'
          group by row_number) f using (row_number)
        left join (
          select row_number, list(concat_ws(chr(31), field, value, why) order by code) as suggestions
          from rule_suggestions
          where extract = '%2$s'
          group by row_number) s using (row_number)
        order by t.row_number"""
        .formatted(columns, table.name());
  }

  /**
   * @param width how many columns the table has
   */
  static DeliveredRow row(ResultSet row, int width) throws SQLException {
    List<Optional<String>> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(Optional.ofNullable(row.getString(i + 4)));
    }
    Map<String, List<String>> fieldsByRule = new LinkedHashMap<>();
    for (String failure : RuleFindings.texts(row.getArray(2))) {
      int colon = failure.indexOf(':');
      fieldsByRule.put(
          failure.substring(0, colon), List.of(failure.substring(colon + 1).split(",")));
    }
    return new DeliveredRow(
        row.getLong(1), cells, fieldsByRule, suggestions(RuleFindings.texts(row.getArray(3))));
  }

  private static Map<String, SuggestedValue> suggestions(List<String> texts) {
    Map<String, SuggestedValue> suggestions = new LinkedHashMap<>();
    for (String text : texts) {
      List<String> parts = List.of(text.split(PART, -1));
      suggestions.putIfAbsent(parts.get(0), new SuggestedValue(parts.get(1), parts.get(2)));
    }
    return suggestions;
  }
}

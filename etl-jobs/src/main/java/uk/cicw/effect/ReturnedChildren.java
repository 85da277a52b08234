package uk.cicw.effect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.cicw.decode.TextRow;
import uk.cicw.rules.DeliveredRow;
import uk.cicw.rules.RuleFindings;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;
import uk.cicw.staging.UnlandedRows;

/** The rows of a return that rules have looked at, by child. */
final class ReturnedChildren {
  private static final String CHILD = "CHILD";

  static SortedMap<String, List<ReturnedRow>> of(
      RuleFindings findings, String authority, CollectionYear year) throws SQLException {
    SortedMap<String, List<ReturnedRow>> byChild = new TreeMap<>();
    for (ExtractTable table : findings.tables()) {
      UnlandedRows rows = new UnlandedRows(table.name(), authority, year);
      List<String> names = table.columns().stream().map(Column::name).toList();
      int child = names.indexOf(CHILD);
      findings.rows(
          table,
          row -> {
            Optional<String> id = row.cells().get(child);
            if (id.isPresent()) {
              byChild
                  .computeIfAbsent(id.get(), key -> new ArrayList<>())
                  .add(
                      new ReturnedRow(
                          table.name(),
                          rows.staged(text(table.name(), names, row)),
                          row.fieldsByRule()));
            }
          });
    }
    return byChild;
  }

  private static TextRow text(String table, List<String> names, DeliveredRow row) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      row.cells().get(i).ifPresent(value -> values.put(name, value));
    }
    // which row it is says nothing of a figure
    return new TextRow(table, (int) row.rowNumber(), values, Optional.empty());
  }

  private ReturnedChildren() {}
}

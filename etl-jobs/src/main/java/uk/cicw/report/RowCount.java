package uk.cicw.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.rules.RuleFindings;
import uk.cicw.schema.ExtractTable;

/**
 * How many rows a return has.
 *
 * @param all of its tables together
 * @param byTable of each that has any, for people
 */
record RowCount(long all, String byTable) {

  static RowCount of(RuleFindings findings) throws SQLException {
    long all = 0;
    List<String> tables = new ArrayList<>();
    for (ExtractTable table : findings.tables()) {
      long count = findings.rowCount(table);
      all += count;
      if (count > 0) {
        tables.add("%s %,d".formatted(table.name(), count));
      }
    }
    return new RowCount(all, String.join(", ", tables));
  }
}

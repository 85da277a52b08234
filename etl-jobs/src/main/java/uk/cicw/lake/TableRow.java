package uk.cicw.lake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.KeptTable;

/**
 * A row of a kept table.
 *
 * @param values in the order of the table's columns: String, {@link LocalDate}, Integer, {@link
 *     BigDecimal} of scale 3, Boolean or null
 */
@SuppressWarnings("ArrayRecordComponent") // a row is a carrier on its way to a file, never compared
public record TableRow(String table, @Nullable Object[] values) implements Serializable {

  public static TableRow of(KeptTable table, @Nullable Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "Cannot make a row of %s: it has %d columns, not %d"
              .formatted(table.name(), table.columns().size(), values.length));
    }
    return new TableRow(table.name(), values);
  }

  /** The same row with the value of a column that only the lake keeps. */
  public TableRow with(Object lakeValue) {
    @Nullable Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = lakeValue;
    return new TableRow(table, more);
  }
}

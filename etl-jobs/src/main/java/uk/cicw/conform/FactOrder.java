package uk.cicw.conform;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;

/** One order of fact rows, so that the same facts are written the same way however they came. */
final class FactOrder {
  /** Of the rows of one table. */
  static final Comparator<TableRow> BY_VALUES =
      Comparator.comparing(TableRow::values, FactOrder::compare);

  private static int compare(@Nullable Object[] one, @Nullable Object[] other) {
    for (int i = 0; i < one.length; i++) {
      int order = compareValue(one[i], other[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // values of one column have one type, and each has an order
  static int compareValue(@Nullable Object one, @Nullable Object other) {
    // a child's rows share most of their values
    if (one == other) {
      return 0;
    }
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  private FactOrder() {}
}

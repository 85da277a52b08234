package uk.cicw.conform;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** One order of fact rows, so that the same facts are written the same way however they came. */
final class FactOrder {
  private static final List<String> TABLES =
      Facts.ABOUT_CHILDREN.stream().map(KeptTable::name).toList();

  static final Comparator<TableRow> BY_TABLE_AND_VALUES =
      Comparator.comparingInt((TableRow row) -> TABLES.indexOf(row.table()))
          .thenComparing(TableRow::values, FactOrder::compare);

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
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  private FactOrder() {}
}

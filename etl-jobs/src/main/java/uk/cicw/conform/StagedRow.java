package uk.cicw.conform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Staging;

/** A row of a staging table, read by column. */
final class StagedRow {
  private static final List<String> CARE_DATES = List.of("decom", "dec");
  private static final int FIRST_DELIVERED = Staging.ORIGIN.size();

  /**
   * Orders rows by what they say, and only then by where they stand, so that the choice between two
   * rows does not depend on the order of the rows in a file.
   */
  static final Comparator<StagedRow> BY_CONTENT =
      ((Comparator<StagedRow>) StagedRow::compareContent)
          .thenComparing(StagedRow::extractId)
          .thenComparing(StagedRow::rowNumber);

  private final StagedTable table;
  private final @Nullable Object[] values;

  private StagedRow(StagedTable table, @Nullable Object[] values) {
    this.table = table;
    this.values = values;
  }

  static boolean isStaged(TableRow row) {
    return StagedTable.exists(row.table());
  }

  static StagedRow of(TableRow row) {
    return new StagedRow(StagedTable.named(row.table()), row.values());
  }

  static StagedRow of(
      StagedTable table, Child child, int year, Origin origin, @Nullable Object[] delivered) {
    @Nullable Object[] values = new Object[FIRST_DELIVERED + delivered.length];
    values[table.position("authority_code")] = child.authorityCode();
    values[table.position("collection_year")] = year;
    values[table.position("extract_id")] = origin.extractId();
    values[table.position("row_number")] = origin.row();
    System.arraycopy(delivered, 0, values, FIRST_DELIVERED, delivered.length);
    return new StagedRow(table, values);
  }

  StagedTable table() {
    return table;
  }

  String extractId() {
    return required("extract_id");
  }

  int rowNumber() {
    return this.<Integer>required("row_number");
  }

  int collectionYear() {
    return this.<Integer>required("collection_year");
  }

  Origin origin() {
    return new Origin(extractId(), rowNumber());
  }

  @Nullable Object value(String column) {
    return values[table.position(column)];
  }

  @Nullable String text(String column) {
    return (String) value(column);
  }

  @Nullable LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  @Nullable BigDecimal decimal(String column) {
    return (BigDecimal) value(column);
  }

  /** A value that staging never leaves empty. */
  @SuppressWarnings("unchecked")
  <T> T required(String column) {
    return (T) Objects.requireNonNull(value(column), column);
  }

  /** The values of these columns. */
  List<@Nullable Object> values(List<String> columns) {
    @Nullable Object[] some = new Object[columns.size()];
    for (int at = 0; at < some.length; at++) {
      some[at] = value(columns.get(at));
    }
    return Arrays.asList(some);
  }

  /** What was delivered, in the order of the table's columns. */
  List<@Nullable Object> delivered() {
    return Arrays.asList(values).subList(FIRST_DELIVERED, values.length);
  }

  /**
   * The latest collection year that the row speaks of: its own, or that of the day after an episode
   * began or ended, should it be later.
   */
  int lastYear() {
    int last = collectionYear();
    for (String column : CARE_DATES) {
      LocalDate date = table.has(column) ? date(column) : null;
      if (date != null) {
        last = Math.max(last, CollectionYear.of(date.plusDays(1)).ending());
      }
    }
    return last;
  }

  private int compareContent(StagedRow other) {
    for (int position = FIRST_DELIVERED; position < values.length; position++) {
      int order = FactOrder.compareValue(values[position], other.values[position]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

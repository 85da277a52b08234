package uk.cicw.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.KeptTable;

/**
 * What was known when, of one table and one return: told what holds on one day after another, it
 * gives each row the days from which and to which it was known. No two rows that hold on a day are
 * equal in what stands before {@code known_from}.
 */
final class KnownRows {
  private final KeptTable table;
  private final int from;
  private final Map<List<@Nullable Object>, @Nullable Object[]> open = new HashMap<>();
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  KnownRows(KeptTable table) {
    this.table = table;
    this.from = table.position("known_from");
  }

  /** Takes up a row of the table, as far as it tells of what was known before that day. */
  void takeUp(TableRow row, LocalDate since) {
    @Nullable Object[] values = Arrays.copyOf(row.values(), table.columns().size());
    if (((LocalDate) Objects.requireNonNull(values[from])).isBefore(since)) {
      LocalDate to = (LocalDate) values[from + 1];
      rows.add(values);
      if (to == null || !to.isBefore(since)) {
        values[from + 1] = null;
        open.put(Arrays.asList(Arrays.copyOf(values, from)), values);
      }
    }
  }

  /**
   * Learns what holds on a day; days come in ascending order.
   *
   * @param now what stands behind {@code known_to}, by what stands before {@code known_from}
   * @param isUnasked of which rows nothing was learnt that day, so that they hold on
   */
  void learn(
      LocalDate day,
      Map<List<@Nullable Object>, List<@Nullable Object>> now,
      Predicate<List<@Nullable Object>> isUnasked) {
    open.entrySet()
        .removeIf(
            known ->
                !now.containsKey(known.getKey())
                    && !isUnasked.test(known.getKey())
                    && isEnded(known.getValue(), day));
    now.forEach((content, origin) -> open.computeIfAbsent(content, any -> row(any, day, origin)));
  }

  private boolean isEnded(@Nullable Object[] row, LocalDate day) {
    row[from + 1] = day;
    return true;
  }

  private @Nullable Object[] row(
      List<@Nullable Object> content, LocalDate day, List<@Nullable Object> origin) {
    List<@Nullable Object> values = new ArrayList<>(content);
    values.add(day);
    values.add(null);
    values.addAll(origin);
    @Nullable Object[] row = values.toArray();
    rows.add(row);
    return row;
  }

  /** The rows of the table, in no particular order. */
  List<TableRow> rows() {
    return rows.stream().map(row -> TableRow.of(table, row)).toList();
  }
}

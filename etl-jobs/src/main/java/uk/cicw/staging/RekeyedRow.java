package uk.cicw.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.RowChange;
import uk.cicw.lake.TableRow;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Privacy;
import uk.cicw.schema.Staging;

/**
 * A row with its pseudonyms under the newest of the keys, where they were under the ones before it.
 */
public final class RekeyedRow implements RowChange {
  private static final long serialVersionUID = 1;

  /** The tables whose rows are rewritten, and not made anew of others. */
  public static final List<KeptTable> TABLES =
      Stream.concat(Staging.TABLES.stream(), Stream.of(Facts.RULE_FAILURES)).toList();

  private static final Map<String, List<Integer>> PSEUDONYMS = positions();

  private final ArrayList<String> keys;
  private transient @Nullable Pseudonyms pseudonyms;

  /**
   * @param keys in hexadecimal, the newest last
   */
  public RekeyedRow(List<String> keys) {
    this.keys = new ArrayList<>(keys);
  }

  @Override
  public Optional<TableRow> of(TableRow row) {
    @Nullable Object[] values = row.values().clone();
    String authority = (String) Objects.requireNonNull(values[0]);
    for (int at : Objects.requireNonNull(PSEUDONYMS.get(row.table()))) {
      if (values[at] != null) {
        values[at] = pseudonyms().rekeyed(authority, (String) Objects.requireNonNull(values[at]));
      }
    }
    return Optional.of(new TableRow(row.table(), values));
  }

  private Pseudonyms pseudonyms() {
    if (pseudonyms == null) {
      pseudonyms = new Pseudonyms(keys);
    }
    return pseudonyms;
  }

  private static Map<String, List<Integer>> positions() {
    Map<String, List<Integer>> positions = new HashMap<>();
    for (KeptTable table : TABLES) {
      positions.put(
          table.name(),
          table.columns().stream()
              .filter(column -> column.privacy() == Privacy.PSEUDONYM)
              .map(column -> table.position(column.name()))
              .toList());
    }
    return positions;
  }
}

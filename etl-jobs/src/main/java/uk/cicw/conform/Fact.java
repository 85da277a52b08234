package uk.cicw.conform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * A row of a fact table as known on some day, without the columns that say when it was known. Two
 * facts are the same when they say the same, whatever extract said so.
 */
final class Fact {
  private static final Map<String, Map<String, Integer>> POSITIONS = new ConcurrentHashMap<>();

  private final KeptTable table;
  private final Map<String, Integer> positions;
  private final @Nullable Object[] content;
  private final Origin origin;

  private Fact(KeptTable table, @Nullable Object[] content, Origin origin) {
    this.table = table;
    this.positions = positions(table);
    this.content = content;
    this.origin = origin;
  }

  /** A fact of that child with nothing said yet. */
  static Fact of(KeptTable table, Child child, Origin origin) {
    int size = table.columns().size() - Facts.KNOWLEDGE.size();
    return new Fact(table, new @Nullable Object[size], origin)
        .with("authority_code", child.authorityCode())
        .with("child_id", child.childId());
  }

  /** The fact in a row of its table. */
  static Fact ofRow(KeptTable table, TableRow row) {
    int size = table.columns().size() - Facts.KNOWLEDGE.size();
    String extractId = (String) Objects.requireNonNull(row.values()[table.position("extract_id")]);
    Integer extractRow = (Integer) row.values()[table.position("extract_row")];
    return new Fact(table, Arrays.copyOf(row.values(), size), new Origin(extractId, extractRow));
  }

  Fact with(String column, @Nullable Object value) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "Cannot find column %s in %s".formatted(column, table.name()));
    }
    content[position] = value;
    return this;
  }

  KeptTable table() {
    return table;
  }

  /** What it says, once all is said. */
  FactContent content() {
    return new FactContent(content);
  }

  Origin origin() {
    return origin;
  }

  private static Map<String, Integer> positions(KeptTable table) {
    return POSITIONS.computeIfAbsent(
        table.name(),
        name -> {
          Map<String, Integer> positions = new HashMap<>();
          table.columnNames().forEach(column -> positions.put(column, positions.size()));
          return positions;
        });
  }
}

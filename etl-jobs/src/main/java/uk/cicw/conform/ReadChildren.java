package uk.cicw.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.TableRow;

/** The rows about children of an authority, child by child. */
final class ReadChildren {
  /** A code, a pseudonym or the id of an extract, which many rows have; longer texts differ. */
  private static final int LONGEST_SHARED = 64;

  private final LakeTables tables;
  private final ChildrenOfAuthority children;
  private final Map<String, List<TableRow>> rows = new HashMap<>();

  /** The latest year that the rows of each child speak of, or stood under. */
  private final Map<String, Integer> lastYears = new HashMap<>();

  /** Each text once: of the memory of a row most would be copies. */
  private final Map<String, String> texts = new HashMap<>();

  private ReadChildren(LakeTables tables, ChildrenOfAuthority children) {
    this.tables = tables;
    this.children = children;
    // whether a version is in force is asked of each row again and again
    children.known().forEach(one -> texts.put(one.extractId(), one.extractId()));
  }

  /** Takes the children of one shelf with their rows, in the order of the children. */
  interface Shelved {
    void take(int year, SortedMap<String, List<TableRow>> children);
  }

  /** Hands over all children, one shelf after the other. */
  static void read(LakeTables tables, ChildrenOfAuthority children, Shelved then) {
    ReadChildren read = new ReadChildren(tables, children);
    children.files().forEach(read::read);
    TreeMap<Integer, SortedMap<String, List<TableRow>>> shelves = read.shelves();
    while (!shelves.isEmpty()) {
      then.take(shelves.firstKey(), shelves.pollFirstEntry().getValue());
    }
  }

  private TreeMap<Integer, SortedMap<String, List<TableRow>>> shelves() {
    TreeMap<Integer, SortedMap<String, List<TableRow>>> shelves = new TreeMap<>();
    rows.forEach(
        (child, ofChild) ->
            shelves.computeIfAbsent(shelf(child), any -> new TreeMap<>()).put(child, ofChild));
    rows.clear();
    return shelves;
  }

  private int shelf(String child) {
    return children.shelf(Objects.requireNonNull(lastYears.get(child)));
  }

  private void read(StoredFile file) {
    RowPlaces places = RowPlaces.of(file.table());
    try (CloseableIterable<TableRow> read = tables.read(file)) {
      for (TableRow row : read) {
        if (children.holds(places.childId(row)) && isWanted(places, row)) {
          add(places, row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.location(), e);
    }
  }

  private boolean isWanted(RowPlaces places, TableRow row) {
    return !places.isStaged() || children.arrived().contains(places.extractId(row));
  }

  private void add(RowPlaces places, TableRow row) {
    @Nullable Object[] values = row.values();
    for (int at = 0; at < values.length; at++) {
      if (values[at] instanceof String text && text.length() <= LONGEST_SHARED) {
        String known = texts.putIfAbsent(text, text);
        values[at] = known == null ? text : known;
      }
    }
    rows.computeIfAbsent(places.childId(row), child -> new ArrayList<>()).add(row);
    lastYears.merge(places.childId(row), places.lastYear(row), Math::max);
  }
}

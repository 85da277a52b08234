package uk.cicw.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.Partitioner;
import uk.cicw.lake.StoredFile;

/**
 * Spreads children over tasks, so that each task has children of one authority, and not more rows
 * than fit into the memory of a laptop however many there are. So a task writes one file for each
 * year and table of its authority, and few of them are open at a time.
 */
final class ChildrenByAuthority extends Partitioner {
  private static final long serialVersionUID = 1;
  private static final long ROWS_OF_A_TASK = 250_000;

  private record Tasks(int first, int count) implements Serializable {}

  private final Map<String, Tasks> tasks = new TreeMap<>();
  private int count;

  /**
   * @param files the files of rows about the children
   * @param atLeast tasks for each authority, where there are fewer authorities than that
   */
  ChildrenByAuthority(Collection<StoredFile> files, int atLeast) {
    Map<String, Long> rows =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    StoredFile::authorityCode,
                    TreeMap::new,
                    Collectors.summingLong(StoredFile::rowCount)));
    int each = rows.isEmpty() ? 1 : Math.toIntExact(parts(atLeast, rows.size()));
    rows.forEach(
        (authority, size) ->
            add(authority, Math.max(each, Math.toIntExact(parts(size, ROWS_OF_A_TASK)))));
  }

  private static long parts(long whole, long part) {
    return (whole + part - 1) / part;
  }

  private void add(String authority, int needed) {
    tasks.put(authority, new Tasks(count, needed));
    count += needed;
  }

  @Override
  public int numPartitions() {
    return count;
  }

  @Override
  public int getPartition(Object label) {
    Child child = Child.labelled((String) label);
    Tasks ofAuthority = Objects.requireNonNull(tasks.get(child.authorityCode()));
    return ofAuthority.first() + Math.floorMod(child.childId().hashCode(), ofAuthority.count());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChildrenByAuthority same && tasks.equals(same.tasks);
  }

  @Override
  public int hashCode() {
    return tasks.hashCode();
  }
}

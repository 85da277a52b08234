package uk.cicw.lake;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import uk.cicw.schema.KeptTable;

/**
 * Writes files of tables anew that hold rows to be changed: one Spark job over all of them, and one
 * commit for each table. Files without such a row stay as they are.
 */
public record RowRewrite(Lake lake, RowChange change) {

  /**
   * How many rows of each table are to be changed.
   *
   * @return by name, in its order; tables without such a row are left out
   */
  public Map<String, Long> count(JavaSparkContext spark, Collection<KeptTable> declared) {
    return rewritten(spark, declared, true).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.file().table(),
                TreeMap::new,
                Collectors.summingLong(Rewritten::changed)));
  }

  /**
   * Changes them.
   *
   * @param notes properties that each table has from then on, in the same commit
   * @param beforeCommit is given the rows that are dropped, before they are
   * @return how many rows were changed
   */
  public long run(
      JavaSparkContext spark,
      Collection<KeptTable> declared,
      Map<String, String> notes,
      Consumer<List<TableRow>> beforeCommit) {
    List<Rewritten> rewritten = rewritten(spark, declared, false);
    beforeCommit.accept(rewritten.stream().flatMap(one -> one.dropped().stream()).toList());
    declared.forEach(table -> commit(table, rewritten, notes));
    return rewritten.stream().mapToLong(Rewritten::changed).sum();
  }

  private void commit(KeptTable table, List<Rewritten> rewritten, Map<String, String> notes) {
    List<Rewritten> ours =
        rewritten.stream().filter(one -> one.file().table().equals(table.name())).toList();
    if (!ours.isEmpty() || !notes.isEmpty()) {
      lake.exchange(
          table,
          ours.stream().map(one -> one.file().location()).collect(Collectors.toSet()),
          ours.stream().flatMap(one -> one.written().stream()).toList(),
          notes);
    }
  }

  private List<Rewritten> rewritten(
      JavaSparkContext spark, Collection<KeptTable> declared, boolean isOnlyCounted) {
    List<StoredFile> files = new ArrayList<>();
    declared.forEach(table -> files.addAll(lake.files(table, Expressions.alwaysTrue())));
    if (files.isEmpty()) {
      return List.of();
    }
    Broadcast<LakeTables> tables = spark.broadcast(lake.tables(declared));
    try {
      return spark
          .parallelize(files, Math.min(files.size(), 4 * spark.defaultParallelism()))
          .map(new Rewrite(tables, change, isOnlyCounted))
          .filter(one -> one.changed() > 0)
          .collect();
    } finally {
      tables.destroy();
    }
  }

  /** A file, how many of its rows change, which are dropped, and what is to take its place. */
  private record Rewritten(
      StoredFile file, long changed, List<TableRow> dropped, List<WrittenFile> written)
      implements Serializable {}

  private record Rewrite(Broadcast<LakeTables> tables, RowChange change, boolean isOnlyCounted)
      implements Function<StoredFile, Rewritten> {
    @Override
    public Rewritten call(StoredFile file) throws IOException {
      List<TableRow> dropped = new ArrayList<>();
      long changed = 0;
      try (CloseableIterable<TableRow> rows = tables.value().read(file)) {
        for (TableRow row : rows) {
          Optional<TableRow> after = change.of(row);
          if (after.isEmpty()) {
            dropped.add(row);
          }
          changed += after.equals(Optional.of(row)) ? 0 : 1;
        }
      }
      boolean isLeft = changed == 0 || isOnlyCounted;
      return new Rewritten(file, changed, dropped, isLeft ? List.of() : written(file));
    }

    private List<WrittenFile> written(StoredFile file) throws IOException {
      // a writer of its own, so that only one file is open at a time
      try (TableWriter writer = tables.value().writer();
          CloseableIterable<TableRow> rows = tables.value().read(file)) {
        rows.forEach(row -> change.of(row).ifPresent(writer::write));
        return writer.finish();
      }
    }
  }
}

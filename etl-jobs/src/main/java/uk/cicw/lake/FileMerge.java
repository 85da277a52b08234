package uk.cicw.lake;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** One Spark job over the small files of all partitions, and one commit for each table. */
record FileMerge(List<SmallFiles> groups, Runnable beforeCommit) {

  /** How many files were merged. */
  long run(JavaSparkContext spark) {
    Map<String, List<SmallFiles>> byTable =
        groups.stream().collect(Collectors.groupingBy(SmallFiles::name));
    Broadcast<LakeTables> tables = spark.broadcast(new LakeTables(tables(byTable)));
    try {
      Map<List<StoredFile>, List<WrittenFile>> merged = new HashMap<>();
      List<List<StoredFile>> work = groups.stream().map(SmallFiles::stored).toList();
      int slices = Math.min(work.size(), 4 * spark.defaultParallelism());
      spark
          .parallelize(work, slices)
          .map(new Merge(tables))
          .collect()
          .forEach(one -> merged.put(one.files(), one.written()));
      byTable.values().forEach(ofTable -> commit(ofTable, merged));
    } finally {
      tables.destroy();
    }
    return groups.stream().mapToLong(group -> group.files().size()).sum();
  }

  private static Map<String, LakeTable> tables(Map<String, List<SmallFiles>> byTable) {
    Map<String, LakeTable> tables = new HashMap<>();
    byTable.forEach((name, ofTable) -> tables.put(name, LakeTable.asKept(ofTable.get(0).table())));
    return tables;
  }

  private void commit(
      List<SmallFiles> groups, Map<List<StoredFile>, List<WrittenFile>> mergedFiles) {
    Table table = groups.get(0).table();
    RewriteFiles rewrite =
        table.newRewrite().validateFromSnapshot(table.currentSnapshot().snapshotId());
    for (SmallFiles group : groups) {
      List<WrittenFile> written = mergedFiles.getOrDefault(group.stored(), List.of());
      requireAllRows(group, written);
      group.files().forEach(rewrite::deleteFile);
      written.forEach(file -> rewrite.addFile(file.file()));
    }
    beforeCommit.run();
    rewrite.commit();
  }

  private static void requireAllRows(SmallFiles group, List<WrittenFile> written) {
    long rows = written.stream().mapToLong(WrittenFile::rowCount).sum();
    if (rows != group.rowCount()) {
      throw new IllegalStateException(
          "Cannot merge files of %s: of %d rows %d came out. Nothing of the table was changed."
              .formatted(group.name(), group.rowCount(), rows));
    }
  }

  private record Merged(List<StoredFile> files, List<WrittenFile> written)
      implements Serializable {}

  private record Merge(Broadcast<LakeTables> tables) implements Function<List<StoredFile>, Merged> {
    @Override
    public Merged call(List<StoredFile> files) throws IOException {
      // a writer of its own, so that only one file is open at a time
      try (TableWriter writer = tables.value().writer()) {
        for (StoredFile file : files) {
          try (CloseableIterable<TableRow> rows = tables.value().read(file)) {
            rows.forEach(writer::write);
          }
        }
        return new Merged(files, writer.finish());
      }
    }
  }
}

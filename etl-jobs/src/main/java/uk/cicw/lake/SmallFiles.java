package uk.cicw.lake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;

/** Files of one partition of a table that are better off as one. */
record SmallFiles(Table table, Set<DataFile> files) {
  private static final long SMALL_BYTES = 32L << 20;

  /** Those of each partition that has more than one. */
  static List<SmallFiles> of(Table table) {
    Map<List<String>, Set<DataFile>> partitions = new LinkedHashMap<>();
    for (FileScanTask task : Lake.plan(table, Expressions.alwaysTrue())) {
      DataFile file = task.file();
      if (file.fileSizeInBytes() < SMALL_BYTES) {
        partitions.computeIfAbsent(partition(table, task), name -> new LinkedHashSet<>()).add(file);
      }
    }
    return partitions.values().stream()
        .filter(files -> files.size() > 1)
        .map(files -> new SmallFiles(table, files))
        .toList();
  }

  /**
   * The partition of the table as it is now that a file lies in whole; one of an older, coarser
   * partition lies in none and is merged with its like.
   */
  private static List<String> partition(Table table, FileScanTask task) {
    String path = task.spec().partitionToPath(task.file().partition());
    List<String> parts = List.of(path.split("/", -1));
    List<String> now =
        table.spec().fields().stream()
            .flatMap(field -> parts.stream().filter(part -> part.startsWith(field.name() + "=")))
            .toList();
    return now.size() == table.spec().fields().size()
        ? now
        : List.of(String.valueOf(task.file().specId()), path);
  }

  List<StoredFile> stored() {
    return files.stream()
        .map(file -> new StoredFile(name(), partition(file), file.location(), file.recordCount()))
        .toList();
  }

  private String partition(DataFile file) {
    return Objects.requireNonNull(table.specs().get(file.specId()))
        .partitionToPath(file.partition());
  }

  String name() {
    return LakeCatalogue.name(table);
  }

  long rowCount() {
    return files.stream().mapToLong(DataFile::recordCount).sum();
  }
}

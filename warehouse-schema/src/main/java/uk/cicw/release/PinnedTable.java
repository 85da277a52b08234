package uk.cicw.release;

import java.util.List;

/**
 * A table of the lake as a release reads it: exactly these Parquet files, whatever is committed
 * meanwhile.
 *
 * @param snapshotId the Iceberg snapshot, 0 where the table never held a row
 * @param files paths or URIs that DuckDB reads, sorted
 */
public record PinnedTable(String name, long snapshotId, List<String> files) {

  /** The files as DuckDB opens them: those of a disk without their scheme. */
  List<String> paths() {
    return files.stream().map(file -> file.replaceFirst("^file:/+", "/")).toList();
  }
}

package uk.cicw.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;

/** The files of a table: those that lie where it is kept, and those that its snapshots need. */
record TableFiles(Table table) {

  long removeOrphans(Instant before) {
    Map<String, FileInfo> lying = lying();
    Set<String> needed = needed();
    requireFound(lying.keySet(), needed);
    ReachableFileUtil.metadataFileLocations(table, false)
        .forEach(file -> needed.add(LocalFiles.path(file)));
    long removed = 0;
    for (Map.Entry<String, FileInfo> file : lying.entrySet()) {
      boolean isOld = file.getValue().createdAtMillis() < before.toEpochMilli();
      if (isOld && !needed.contains(file.getKey())) {
        table.io().deleteFile(file.getValue().location());
        removed++;
      }
    }
    return removed;
  }

  private Map<String, FileInfo> lying() {
    Map<String, FileInfo> files = new HashMap<>();
    ((SupportsPrefixOperations) table.io())
        .listPrefix(table.location())
        .forEach(file -> files.put(LocalFiles.path(file.location()), file));
    return files;
  }

  private Set<String> needed() {
    Set<String> files = new HashSet<>();
    Map<String, ManifestFile> manifests = new HashMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      files.add(LocalFiles.path(snapshot.manifestListLocation()));
      snapshot.allManifests(table.io()).forEach(one -> manifests.put(one.path(), one));
    }
    for (ManifestFile manifest : manifests.values()) {
      files.add(LocalFiles.path(manifest.path()));
      try (CloseableIterable<String> data =
          ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
        data.forEach(file -> files.add(LocalFiles.path(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the manifests of " + table.name(), e);
      }
    }
    return files;
  }

  /** Were the two named differently, everything would look as if nobody needed it. */
  private void requireFound(Set<String> lying, Set<String> needed) {
    long missing = needed.stream().filter(file -> !lying.contains(file)).count();
    if (missing > 0) {
      throw new IllegalStateException(
          "Cannot look for orphans of %s: %d files that its snapshots need are not in %s. Restore them from a backup; nothing was deleted."
              .formatted(table.name(), missing, table.location()));
    }
  }
}

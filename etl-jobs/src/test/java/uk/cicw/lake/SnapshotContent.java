package uk.cicw.lake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import uk.cicw.home.Settings;

/** The snapshots of a lake, read by Iceberg alone. */
public final class SnapshotContent {

  /** The ids of all snapshots of each table that has one. */
  public static Map<String, Set<Long>> ids(Settings settings) {
    Map<String, Set<Long>> ids = new LinkedHashMap<>();
    try (LakeCatalogue catalogue = LakeCatalogue.open(settings)) {
      for (Table table : catalogue.all()) {
        Set<Long> ofTable = new TreeSet<>();
        table.snapshots().forEach(snapshot -> ofTable.add(snapshot.snapshotId()));
        if (!ofTable.isEmpty()) {
          ids.put(LakeCatalogue.name(table), ofTable);
        }
      }
    }
    return ids;
  }

  /** The id of the current snapshot of each table that has one. */
  public static Map<String, Long> current(Settings settings) {
    Map<String, Long> ids = new LinkedHashMap<>();
    try (LakeCatalogue catalogue = LakeCatalogue.open(settings)) {
      for (Table table : catalogue.all()) {
        Snapshot current = table.currentSnapshot();
        if (current != null) {
          ids.put(LakeCatalogue.name(table), current.snapshotId());
        }
      }
    }
    return ids;
  }

  /** The paths of the data files that a snapshot consists of. */
  public static List<String> files(Settings settings, String name, long snapshotId)
      throws Exception {
    List<String> files = new ArrayList<>();
    try (LakeCatalogue catalogue = LakeCatalogue.open(settings)) {
      for (Table table : catalogue.all()) {
        if (LakeCatalogue.name(table).equals(name)) {
          try (CloseableIterable<FileScanTask> tasks =
              table.newScan().useSnapshot(snapshotId).planFiles()) {
            tasks.forEach(task -> files.add(LocalFiles.path(task.file().location())));
          }
        }
      }
    }
    return files;
  }

  private SnapshotContent() {}
}

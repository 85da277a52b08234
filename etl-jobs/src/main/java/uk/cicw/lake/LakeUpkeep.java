package uk.cicw.lake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What keeps a lake small without changing a row of it. Each change is one commit of one table; a
 * process that is killed leaves files that belong to nothing, which {@link #removeOrphans} finds.
 */
public final class LakeUpkeep {
  private static final int MANY_MANIFESTS = 8;

  private final LakeCatalogue catalogue;
  private final Runnable beforeCommit;

  LakeUpkeep(LakeCatalogue catalogue, Runnable beforeCommit) {
    this.catalogue = catalogue;
    this.beforeCommit = beforeCommit;
  }

  /**
   * Writes the small files of each partition into one. Every task of every run leaves a file in
   * each partition that it meets, so there are as many as the machine has cores.
   *
   * @param spark asked for only where there is something to merge
   * @return how many files were merged
   */
  public long mergeFiles(Supplier<JavaSparkContext> spark) {
    List<SmallFiles> groups = tables().flatMap(table -> SmallFiles.of(table).stream()).toList();
    return groups.isEmpty() ? 0 : new FileMerge(groups, beforeCommit).run(spark.get());
  }

  /**
   * Writes the manifests of a table anew where each night has added one: every release reads them
   * all to learn which files there are.
   *
   * @return how many manifests were merged
   */
  public long mergeManifests() {
    return tables().mapToLong(this::mergeManifests).sum();
  }

  private long mergeManifests(Table table) {
    Snapshot current = table.currentSnapshot();
    int count = current == null ? 0 : current.allManifests(table.io()).size();
    if (count <= MANY_MANIFESTS) {
      return 0;
    }
    beforeCommit.run();
    table.rewriteManifests().clusterBy(file -> file.specId()).commit();
    return count;
  }

  /**
   * Forgets snapshots, and deletes the files that no other one needs. The current one stays, and
   * those that a release pins.
   *
   * @param pinned ids of snapshots by table
   * @return how many snapshots expired
   */
  public long expire(Map<String, Set<Long>> pinned) {
    return tables()
        .mapToLong(table -> expire(table, pinned.getOrDefault(LakeCatalogue.name(table), Set.of())))
        .sum();
  }

  private long expire(Table table, Set<Long> pinned) {
    Set<Long> referred =
        table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    List<Long> old =
        StreamSupport.stream(table.snapshots().spliterator(), false)
            .map(Snapshot::snapshotId)
            .filter(id -> !referred.contains(id) && !pinned.contains(id))
            .toList();
    if (!old.isEmpty()) {
      beforeCommit.run();
      // by id alone: of what is pinned nothing expires by its age
      ExpireSnapshots expire = table.expireSnapshots().expireOlderThan(0);
      old.forEach(expire::expireSnapshotId);
      expire.commit();
    }
    return old.size();
  }

  /**
   * Deletes files that no snapshot needs: what killed runs left.
   *
   * @param before files written since stay; a run may be about to commit them
   * @return how many files were deleted
   */
  public long removeOrphans(Instant before) {
    beforeCommit.run();
    return tables().mapToLong(table -> new TableFiles(table).removeOrphans(before)).sum();
  }

  /**
   * Deletes files that no snapshot needs, however young: for a run that must not leave any, and
   * holds the lease, so that nobody is about to commit one.
   */
  public long removeEveryOrphan() {
    return removeOrphans(Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  private Stream<Table> tables() {
    return catalogue.all().stream();
  }
}

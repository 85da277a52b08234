package uk.cicw.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Fence;
import uk.cicw.ledger.WriteLease;
import uk.cicw.release.PinnedTable;
import uk.cicw.schema.KeptTable;

/**
 * The Iceberg tables of one warehouse. For the driver; tasks use the {@link LakeTables} that it
 * hands out. A file holds rows of one partition and no delete files are ever written, so the live
 * Parquet files of a snapshot are its content.
 */
public final class Lake implements AutoCloseable {
  private final LakeCatalogue catalogue;
  private final Runnable beforeCommit;

  private Lake(LakeCatalogue catalogue, Runnable beforeCommit) {
    this.catalogue = catalogue;
    this.beforeCommit = beforeCommit;
  }

  /** For whoever reads, or is alone. */
  public static Lake open(Settings settings) {
    return new Lake(LakeCatalogue.open(settings), () -> {});
  }

  /** Nothing is committed to it once the lease is lost. */
  public static Lake open(Settings settings, WriteLease lease) {
    return new Lake(LakeCatalogue.open(settings, new Fence(lease.token())), lease::verify);
  }

  /** What tasks need to write and read these tables; creates the tables that are missing. */
  public LakeTables tables(Collection<KeptTable> declared) {
    Map<String, LakeTable> tables = new LinkedHashMap<>();
    for (KeptTable table : declared) {
      tables.put(table.name(), LakeTable.of(table, catalogue.findOrCreate(table)));
    }
    return new LakeTables(tables);
  }

  /** The live data files whose partition matches. */
  public List<StoredFile> files(KeptTable declared, Expression where) {
    return catalogue.find(declared).map(table -> plan(table, where)).orElse(List.of()).stream()
        .map(task -> stored(declared, task))
        .toList();
  }

  /**
   * Replaces all rows whose partition matches by these files, in one commit; no commit when there
   * is nothing to replace and nothing to add. Doing it again with the same content leaves the same
   * content.
   *
   * @param where an expression over partition columns
   * @return whether anything was committed
   */
  public boolean replace(KeptTable declared, Expression where, Collection<WrittenFile> files) {
    List<WrittenFile> ours =
        files.stream().filter(file -> file.table().equals(declared.name())).toList();
    if (ours.isEmpty() && files(declared, where).isEmpty()) {
      return false;
    }
    beforeCommit.run();
    OverwriteFiles overwrite = catalogue.findOrCreate(declared).newOverwrite();
    overwrite.overwriteByRowFilter(where);
    ours.forEach(file -> overwrite.addFile(file.file()));
    overwrite.commit();
    return true;
  }

  /** The live files of a staging table that may hold rows of these extract versions. */
  public List<StoredFile> files(KeptTable staged, ExtractRows rows) {
    return files(staged, rows.where(staged));
  }

  /**
   * Replaces the rows of these extract versions by these files, in one commit. Of a file that holds
   * others, too, those are kept. Doing it again with the same content leaves the same content.
   */
  public void replace(KeptTable staged, ExtractRows rows, Collection<WrittenFile> files) {
    Table table = catalogue.findOrCreate(staged);
    WithoutExtracts without =
        new WithoutExtracts(
            new LakeTables(Map.of(staged.name(), LakeTable.of(staged, table))), rows.extractIds());
    List<FileScanTask> touched =
        plan(table, rows.where(staged)).stream()
            .filter(task -> without.isTouched(stored(staged, task)))
            .toList();
    List<WrittenFile> written =
        Stream.concat(
                files.stream().filter(file -> file.table().equals(staged.name())),
                without.rest(touched.stream().map(task -> stored(staged, task)).toList()).stream())
            .toList();
    if (!touched.isEmpty() || !written.isEmpty()) {
      beforeCommit.run();
      OverwriteFiles overwrite = table.newOverwrite();
      touched.forEach(task -> overwrite.deleteFile(task.file()));
      written.forEach(file -> overwrite.addFile(file.file()));
      overwrite.commit();
    }
  }

  /** Puts files in the place of others and notes properties on the table, in one commit. */
  void exchange(
      KeptTable declared,
      Set<String> replaced,
      Collection<WrittenFile> files,
      Map<String, String> notes) {
    beforeCommit.run();
    Table table = catalogue.findOrCreate(declared);
    Transaction transaction = table.newTransaction();
    if (!replaced.isEmpty()) {
      OverwriteFiles overwrite = transaction.newOverwrite();
      plan(table, Expressions.alwaysTrue()).stream()
          .map(FileScanTask::file)
          .filter(file -> replaced.contains(file.location()))
          .forEach(overwrite::deleteFile);
      files.forEach(file -> overwrite.addFile(file.file()));
      overwrite.commit();
    }
    UpdateProperties properties = transaction.updateProperties();
    notes.forEach(properties::set);
    properties.commit();
    transaction.commitTransaction();
  }

  /** What {@link #note} wrote on the table last. */
  public Optional<String> noted(KeptTable declared, String name) {
    return catalogue.find(declared).map(table -> table.properties().get(name));
  }

  /** Writes a property on the table, unless it is there already. */
  public void note(KeptTable declared, String name, String value) {
    if (!noted(declared, name).equals(Optional.of(value))) {
      beforeCommit.run();
      catalogue.findOrCreate(declared).updateProperties().set(name, value).commit();
    }
  }

  /** The current snapshot of each table with its Parquet files, in the order given. */
  public List<PinnedTable> pin(Collection<KeptTable> declared) {
    return declared.stream().map(this::pin).toList();
  }

  /**
   * The same with all files on a disk of this machine, where DuckDB reads them.
   *
   * @param copies folder for copies of those that lie elsewhere; copies of others are deleted
   */
  public List<PinnedTable> pinOnDisk(Collection<KeptTable> declared, Path copies) {
    List<PinnedTable> pinned = pin(declared);
    List<String> files = pinned.stream().flatMap(table -> table.files().stream()).toList();
    LakeCopies onDisk = new LakeCopies(copies);
    onDisk.keepOnly(files);
    if (files.stream().allMatch(LakeCopies::isOnDisk)) {
      return pinned;
    }
    declared.stream()
        .flatMap(table -> catalogue.find(table).stream())
        .findFirst()
        .ifPresent(table -> onDisk.fetch(table.io(), files));
    return pinned.stream().map(table -> copied(table, onDisk)).toList();
  }

  private static PinnedTable copied(PinnedTable table, LakeCopies onDisk) {
    return new PinnedTable(
        table.name(), table.snapshotId(), table.files().stream().map(onDisk::path).toList());
  }

  private PinnedTable pin(KeptTable declared) {
    Optional<Table> table = catalogue.find(declared);
    Snapshot snapshot = table.map(Table::currentSnapshot).orElse(null);
    if (snapshot == null) {
      return new PinnedTable(declared.name(), 0, List.of());
    }
    List<String> files =
        plan(table.get(), Expressions.alwaysTrue()).stream()
            .map(task -> task.file().location())
            .sorted()
            .toList();
    return new PinnedTable(declared.name(), snapshot.snapshotId(), files);
  }

  /** What keeps it small. */
  public LakeUpkeep upkeep() {
    return new LakeUpkeep(catalogue, beforeCommit);
  }

  static List<FileScanTask> plan(Table table, Expression where) {
    List<FileScanTask> tasks = new ArrayList<>();
    try (CloseableIterable<FileScanTask> planned = table.newScan().filter(where).planFiles()) {
      planned.forEach(tasks::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the manifests of " + table.name(), e);
    }
    return tasks;
  }

  private static StoredFile stored(KeptTable declared, FileScanTask task) {
    return new StoredFile(
        declared.name(),
        task.spec().partitionToPath(task.file().partition()),
        task.file().location(),
        task.file().recordCount());
  }

  @Override
  public void close() {
    catalogue.close();
  }
}

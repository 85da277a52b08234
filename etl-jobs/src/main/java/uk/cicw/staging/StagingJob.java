package uk.cicw.staging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.home.Settings;
import uk.cicw.lake.ExtractRows;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.WrittenFile;
import uk.cicw.ledger.ForgottenChildren;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.PseudonymKeys;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/**
 * Stages every extract version that is due, in one Spark job. A run that dies leaves them due, and
 * staging them again replaces their rows by the same rows.
 */
public final class StagingJob {
  private static final Logger LOG = LoggerFactory.getLogger(StagingJob.class);

  /** Slices for each core, so that a large file does not leave the other cores idle for long. */
  private static final int SLICES_PER_CORE = 4;

  private final Settings settings;
  private final Jdbi jdbi;
  private final Lake lake;

  public StagingJob(Settings settings, Jdbi jdbi, Lake lake) {
    this.settings = settings;
    this.jdbi = jdbi;
    this.lake = lake;
  }

  /**
   * Stages what is due.
   *
   * @return the row counts of each version staged, by extract id; empty when nothing was due
   */
  public Map<String, RowCounts> run(JavaSparkContext spark) {
    List<List<DeliveredExtract>> files = new DeliveredExtracts(settings, jdbi).dueByFile();
    if (files.isEmpty()) {
      return Map.of();
    }
    List<String> keys = new KeyFile(settings.pseudonymKey()).readOrCreate();
    new PseudonymKeys(jdbi).confirm(new Pseudonyms(keys).fingerprint(), settings.pseudonymKey());
    List<StagedSlice> staged = stage(spark, files, keys);
    List<StagedExtract> extracts =
        staged.stream().flatMap(slice -> slice.extracts().stream()).toList();
    Map<String, RowCounts> counts = counts(extracts);
    commit(files, staged);
    writeDown(extracts, counts);
    return counts;
  }

  private List<StagedSlice> stage(
      JavaSparkContext spark, List<List<DeliveredExtract>> files, List<String> keys) {
    Broadcast<LakeTables> tables = spark.broadcast(lake.tables(tables(files).toList()));
    ServedFiles landing = ServedFiles.of(spark, settings.home().landing());
    int count = Math.max(SLICES_PER_CORE * spark.defaultParallelism(), authorities(files));
    List<StagingSlice> slices = StagingSlice.of(files, count);
    try {
      return spark
          .parallelize(slices, slices.size())
          .map(new StagingTask(tables, landing, keys, forgotten(), postcodes()))
          .collect();
    } finally {
      tables.destroy();
    }
  }

  private static int authorities(List<List<DeliveredExtract>> files) {
    return (int)
        files.stream().map(file -> file.get(0).origin().authorityCode()).distinct().count();
  }

  private Set<String> forgotten() {
    return new ForgottenChildren(jdbi).tombstones();
  }

  private @Nullable DeliveredFile postcodes() {
    return new LandingLedger(jdbi)
        .postcodes()
        .map(version -> DeliveredFiles.of(settings).at(version.file().storedPath()))
        .orElse(null);
  }

  private static Stream<KeptTable> tables(List<List<DeliveredExtract>> files) {
    List<String> names =
        files.stream()
            .flatMap(List::stream)
            .map(extract -> extract.origin().extractTable())
            .distinct()
            .toList();
    return Stream.concat(
        ExtractCatalogue.TABLES.stream()
            .filter(table -> names.contains(table.name()))
            .map(Staging::of),
        Stream.of(Staging.SET_ASIDE));
  }

  private static Map<String, RowCounts> counts(List<StagedExtract> extracts) {
    Map<String, RowCounts> counts = new HashMap<>();
    extracts.forEach(extract -> counts.put(extract.extractId(), extract.counts()));
    return counts;
  }

  private void commit(List<List<DeliveredExtract>> files, List<StagedSlice> staged) {
    ExtractRows rows =
        ExtractRows.of(
            files.stream().flatMap(List::stream).map(extract -> extract.origin().key()).toList());
    List<WrittenFile> written = staged.stream().flatMap(slice -> slice.written().stream()).toList();
    tables(files).forEach(table -> lake.replace(table, rows, written));
  }

  /** Last, because what the ledger calls staged is never looked at again. */
  private void writeDown(List<StagedExtract> extracts, Map<String, RowCounts> counts) {
    new SetAsideLedger(jdbi)
        .replace(
            counts.keySet(),
            extracts.stream().flatMap(extract -> extract.setAside().stream()).toList());
    new LandingLedger(jdbi).markStaged(counts);
    LOG.info(
        "Staged {} extract versions: {} rows loaded, {} set aside",
        counts.size(),
        counts.values().stream().mapToInt(RowCounts::loaded).sum(),
        counts.values().stream().mapToInt(RowCounts::setAside).sum());
  }
}

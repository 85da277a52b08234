package uk.cicw.conform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.WrittenFile;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.schema.ExtractCatalogue;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/**
 * Makes the facts of every authority of which something new was staged, in one Spark job: children
 * are spread over the tasks, each child is conformed by {@link ChildConformer}. A run that dies
 * leaves the versions staged, and conforming them again replaces the facts by the same facts.
 */
public final class ConformJob {
  private static final Logger LOG = LoggerFactory.getLogger(ConformJob.class);

  private final LandingLedger ledger;
  private final Lake lake;

  public ConformJob(LandingLedger ledger, Lake lake) {
    this.ledger = ledger;
    this.lake = lake;
  }

  /**
   * Conforms what was staged.
   *
   * @return the codes of the authorities whose facts were made anew; empty when nothing was staged
   */
  public List<String> run(JavaSparkContext spark) {
    List<String> authorities = ledger.authoritiesToConform();
    if (authorities.isEmpty()) {
      return authorities;
    }
    Map<String, List<ExtractVersion>> versions =
        authorities.stream().collect(Collectors.toMap(a -> a, this::stagedVersions));
    Expression where = Expressions.in("authority_code", authorities);
    List<WrittenFile> written = conform(spark, versions, where);
    written.addAll(ExtractsDimension.write(lake, versions.values()));
    Facts.ABOUT_CHILDREN.forEach(fact -> lake.replace(fact, where, written));
    lake.replace(Facts.EXTRACTS, where, written);
    // last, because what the ledger calls conformed is never looked at again by itself
    ledger.markConformed(staged(versions.values()));
    LOG.info(
        "Conformed authorities {}: {} fact rows",
        authorities,
        written.stream().mapToLong(WrittenFile::rowCount).sum());
    return authorities;
  }

  /**
   * The versions whose rows are in the staging tables; held ones and those to be staged are not.
   */
  private List<ExtractVersion> stagedVersions(String authority) {
    return ledger.versionsOf(authority).stream()
        .filter(version -> ExtractCatalogue.table(version.extractTable()).isPresent())
        .filter(
            version ->
                version.status() == VersionStatus.STAGED
                    || version.status() == VersionStatus.CONFORMED)
        .toList();
  }

  private List<WrittenFile> conform(
      JavaSparkContext spark, Map<String, List<ExtractVersion>> versions, Expression where) {
    List<StoredFile> files = new ArrayList<>();
    Staging.TABLES.forEach(table -> files.addAll(lake.files(table, where)));
    if (files.isEmpty()) {
      return new ArrayList<>();
    }
    Broadcast<LakeTables> lakeTables = spark.broadcast(lake.tables(tables(files)));
    try {
      return new ArrayList<>(
          spark
              .parallelize(files, Math.min(files.size(), 4 * spark.defaultParallelism()))
              .mapPartitionsToPair(new ReadStaged(lakeTables))
              .groupByKey(spark.defaultParallelism())
              .mapPartitions(
                  new ConformChildren(lakeTables, knowledge(versions), ReviewDueDates.DEFAULT))
              .collect());
    } finally {
      lakeTables.destroy();
    }
  }

  private static List<KeptTable> tables(List<StoredFile> staged) {
    Set<String> names = staged.stream().map(StoredFile::table).collect(Collectors.toSet());
    List<KeptTable> tables = new ArrayList<>(Facts.ABOUT_CHILDREN);
    Staging.TABLES.stream().filter(table -> names.contains(table.name())).forEach(tables::add);
    return tables;
  }

  private static Map<String, Knowledge> knowledge(Map<String, List<ExtractVersion>> versions) {
    return versions.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> Knowledge.of(entry.getValue().stream().map(KnownExtract::of).toList())));
  }

  private static List<String> staged(Collection<List<ExtractVersion>> versions) {
    return versions.stream()
        .flatMap(List::stream)
        .filter(version -> version.status() == VersionStatus.STAGED)
        .map(ExtractVersion::extractId)
        .toList();
  }
}

package uk.cicw.conform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.ExtractRows;
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
 * Makes the facts about every child whom something new can touch: children are spread over the
 * tasks of one Spark job, each child is conformed by {@link ChildConformer} from all that was ever
 * said of it. A run that dies leaves the versions staged, and conforming them again replaces the
 * facts by the same facts.
 */
public final class ConformJob {
  private static final Logger LOG = LoggerFactory.getLogger(ConformJob.class);
  static final String CONFORMED_BY = "conformed-by";

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
    List<String> due = ledger.authoritiesToConform();
    if (due.isEmpty()) {
      return due;
    }
    String code = ConformingCode.fingerprint();
    boolean sameCode = lake.noted(Staging.CHILD_REPORTS, CONFORMED_BY).equals(Optional.of(code));
    List<Renewal> renewals = sameCode ? arrived(due) : whole(ledger.stagedAuthorities());
    renew(spark, renewals, !sameCode);
    lake.note(Staging.CHILD_REPORTS, CONFORMED_BY, code);
    // last, because what the ledger calls conformed is never looked at again by itself
    ledger.markConformed(staged(renewals));
    return renewals.stream().map(Renewal::authorityCode).toList();
  }

  /** Describes the extracts of an authority again, whose counts have changed. */
  public void describeExtracts(String authority) {
    lake.replace(
        Facts.EXTRACTS,
        Expressions.equal("authority_code", authority),
        ExtractsDimension.write(lake, List.of(stagedVersions(authority))));
  }

  /** Has the next job make all facts anew, as after an upgrade. */
  public static void forgetWhatMadeTheFacts(Lake lake) {
    lake.note(Staging.CHILD_REPORTS, CONFORMED_BY, "");
  }

  private List<Renewal> arrived(List<String> authorities) {
    return authorities.stream().map(a -> Renewal.ofArrived(a, stagedVersions(a))).toList();
  }

  /** Facts that two versions of the code made are never mixed. */
  private List<Renewal> whole(List<String> authorities) {
    return authorities.stream().map(a -> Renewal.whole(a, stagedVersions(a))).toList();
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

  private void renew(JavaSparkContext spark, List<Renewal> renewals, boolean isFirst) {
    List<StoredFile> delivered = delivered(renewals);
    Broadcast<LakeTables> tables = spark.broadcast(lake.tables(tables(delivered)));
    try {
      Set<Shelf> shelves =
          isFirst ? Set.of() : returningChildren(spark, tables, renewals, delivered);
      Expression replaced = Shelf.or(Renewal.touched(renewals), shelves);
      List<StoredFile> files = new ArrayList<>(delivered);
      files.addAll(isFirst ? List.of() : made(replaced));
      List<ChildrenOfAuthority> children =
          ChildrenOfAuthority.spread(
              byAuthority(renewals, files, ChildrenOfAuthority::of), spark.defaultParallelism());
      List<WrittenFile> written =
          children.isEmpty()
              ? List.of()
              : spark
                  .parallelize(children, children.size())
                  .flatMap(new ConformChildren(tables, ReviewDueDates.DEFAULT))
                  .collect();
      commit(renewals, replaced, written);
    } finally {
      tables.destroy();
    }
  }

  /** The files of the staging tables with rows that the facts do not know. */
  private List<StoredFile> delivered(List<Renewal> renewals) {
    ExtractRows arrived =
        ExtractRows.of(renewals.stream().flatMap(one -> one.arrivedKeys().stream()).toList());
    return Staging.TABLES.stream().flatMap(table -> lake.files(table, arrived).stream()).toList();
  }

  private Set<Shelf> returningChildren(
      JavaSparkContext spark,
      Broadcast<LakeTables> tables,
      List<Renewal> renewals,
      List<StoredFile> delivered) {
    Map<String, List<StoredFile>> untouched =
        reports(Renewal.untouched(renewals)).stream()
            .collect(Collectors.groupingBy(StoredFile::authorityCode));
    return Shelf.ofReturningChildren(
        spark,
        tables,
        byAuthority(
            renewals,
            delivered,
            (one, files) ->
                new Shelf.Search(
                    one.authorityCode(),
                    files,
                    one.arrived(),
                    untouched.getOrDefault(one.authorityCode(), List.of()))));
  }

  private static <T> List<T> byAuthority(
      List<Renewal> renewals,
      List<StoredFile> files,
      BiFunction<Renewal, List<StoredFile>, T> then) {
    Map<String, List<StoredFile>> ofAuthority =
        files.stream().collect(Collectors.groupingBy(StoredFile::authorityCode));
    return renewals.stream()
        .map(one -> then.apply(one, ofAuthority.getOrDefault(one.authorityCode(), List.of())))
        .toList();
  }

  /** What was made of the children before. */
  private List<StoredFile> made(Expression where) {
    List<StoredFile> made = new ArrayList<>(reports(where));
    Facts.ABOUT_CHILDREN.forEach(fact -> made.addAll(lake.files(fact, where)));
    return made;
  }

  private List<StoredFile> reports(Expression where) {
    return lake.files(Staging.CHILD_REPORTS, where);
  }

  /** What was kept of the children last, so that a run that follows one that died finds it old. */
  private void commit(List<Renewal> renewals, Expression replaced, List<WrittenFile> written) {
    Facts.ABOUT_CHILDREN.forEach(fact -> lake.replace(fact, replaced, written));
    lake.replace(
        Facts.EXTRACTS,
        Expressions.in("authority_code", renewals.stream().map(Renewal::authorityCode).toList()),
        ExtractsDimension.write(lake, renewals.stream().map(Renewal::versions).toList()));
    lake.replace(Staging.CHILD_REPORTS, replaced, written);
    LOG.info(
        "Conformed authorities {}: {} rows of facts and reports",
        renewals.stream().map(Renewal::authorityCode).toList(),
        written.stream().mapToLong(WrittenFile::rowCount).sum());
  }

  private static List<KeptTable> tables(List<StoredFile> staged) {
    Set<String> names = staged.stream().map(StoredFile::table).collect(Collectors.toSet());
    List<KeptTable> tables = new ArrayList<>(Facts.ABOUT_CHILDREN);
    tables.add(Staging.CHILD_REPORTS);
    Staging.TABLES.stream().filter(table -> names.contains(table.name())).forEach(tables::add);
    return tables;
  }

  private static List<String> staged(Collection<Renewal> renewals) {
    return renewals.stream()
        .flatMap(renewal -> renewal.versions().stream())
        .filter(version -> version.status() == VersionStatus.STAGED)
        .map(ExtractVersion::extractId)
        .toList();
  }
}

package uk.cicw.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.conform.ConformingCode;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeTables;
import uk.cicw.lake.StoredFile;
import uk.cicw.lake.WrittenFile;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.ForgottenChildren;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Ssda903;
import uk.cicw.staging.DeliveredExtracts;
import uk.cicw.staging.ServedFiles;

/**
 * Holds every return that changed against the rules, in one Spark job. What changed is what
 * conforming is due for, too; a run that dies leaves it due, and doing it again gives the same.
 */
public final class ReturnsJob {
  private static final Logger LOG = LoggerFactory.getLogger(ReturnsJob.class);
  static final String VALIDATED_BY = "validated-by";
  static final String VALIDATED_WITH = "validated-with";

  private static final List<KeptTable> TABLES = List.of(Facts.RULE_FAILURES, Facts.RULE_CHECKS);
  private static final Set<String> OF_THE_RETURN =
      Ssda903.TABLES.stream().map(ExtractTable::name).collect(Collectors.toSet());

  private final Settings settings;
  private final Jdbi jdbi;
  private final Lake lake;
  private final LandingLedger ledger;

  public ReturnsJob(Settings settings, Jdbi jdbi, Lake lake) {
    this.settings = settings;
    this.jdbi = jdbi;
    this.lake = lake;
    this.ledger = new LandingLedger(jdbi);
  }

  /**
   * Validates what is due.
   *
   * @param spark is started where something is
   * @return how many returns were held against the rules
   */
  public long run(Supplier<JavaSparkContext> spark) {
    ReferenceLists lists = ReferenceLists.landed(ledger);
    Basis now =
        new Basis("%s from %d".formatted(ConformingCode.fingerprint(), firstYear()), lists.ids());
    Basis before = Basis.noted(lake);
    List<DueReturn> due = due(lists, now, before);
    if (!due.isEmpty()) {
      commit(due, validated(spark.get(), due));
    }
    if (!now.equals(before) && !ledger.stagedAuthorities().isEmpty()) {
      // last: what was validated on this basis is never looked at again by itself
      now.note(lake);
    }
    return due.size();
  }

  /**
   * What validation stands on beside the extracts.
   *
   * @param code the build, and the year from which on returns are looked at
   * @param lists the lists of postcodes and providers
   */
  private record Basis(String code, String lists) {

    static Basis noted(Lake lake) {
      return new Basis(
          lake.noted(Facts.RULE_CHECKS, VALIDATED_BY).orElse(""),
          lake.noted(Facts.RULE_CHECKS, VALIDATED_WITH).orElse(""));
    }

    void note(Lake lake) {
      lake.note(Facts.RULE_CHECKS, VALIDATED_WITH, lists);
      lake.note(Facts.RULE_CHECKS, VALIDATED_BY, code);
    }
  }

  /** Has the next job hold all returns against the rules anew, as after an upgrade. */
  public static void forgetWhatValidated(Lake lake) {
    lake.note(Facts.RULE_CHECKS, VALIDATED_BY, "");
  }

  private List<DueReturn> due(ReferenceLists lists, Basis now, Basis before) {
    boolean isSameCode = now.code().equals(before.code());
    Optional<LocalDate> newLists = lists.firstDayBut(List.of(before.lists().split(",", -1)));
    List<String> authorities =
        isSameCode && newLists.isEmpty()
            ? ledger.authoritiesToConform()
            : ledger.stagedAuthorities();
    if (authorities.isEmpty()) {
      return List.of();
    }
    DeliveredExtracts delivered = new DeliveredExtracts(settings, jdbi);
    DeliveredFiles landing = DeliveredFiles.of(settings);
    return authorities.stream()
        .map(a -> new AuthorityReturns(a, versions(a), lists, delivered, landing))
        .flatMap(a -> (isSameCode ? a.changed(firstYear(), newLists) : a.all(firstYear())).stream())
        .map(one -> one.knowing(before(one)))
        .toList();
  }

  private List<ExtractVersion> versions(String authority) {
    return stagedOf(ledger, authority);
  }

  /** Versions of tables of an authority's returns whose rows are staged. */
  static List<ExtractVersion> stagedOf(LandingLedger ledger, String authority) {
    return ledger.versionsOf(authority).stream()
        .filter(version -> OF_THE_RETURN.contains(version.extractTable()))
        .filter(
            version ->
                version.status() == VersionStatus.STAGED
                    || version.status() == VersionStatus.CONFORMED)
        .toList();
  }

  private List<StoredFile> before(DueReturn due) {
    return TABLES.stream().flatMap(table -> lake.files(table, due.rows()).stream()).toList();
  }

  private List<ValidatedReturn> validated(JavaSparkContext spark, List<DueReturn> due) {
    List<String> keys = new KeyFile(settings.pseudonymKey()).readOrCreate();
    Set<String> forgotten = new ForgottenChildren(jdbi).tombstones();
    Broadcast<LakeTables> tables = spark.broadcast(lake.tables(TABLES));
    ServedFiles landing = ServedFiles.of(spark, settings.home().landing());
    try {
      return spark
          .parallelize(due, due.size())
          .map(new ReturnTask(tables, landing, keys, forgotten))
          .collect();
    } finally {
      tables.destroy();
    }
  }

  private void commit(List<DueReturn> due, List<ValidatedReturn> validated) {
    Expression replaced =
        due.stream().map(DueReturn::rows).reduce(Expressions.alwaysFalse(), Expressions::or);
    List<WrittenFile> written = new ArrayList<>();
    validated.forEach(one -> written.addAll(one.written()));
    TABLES.forEach(table -> lake.replace(table, replaced, written));
    LOG.info(
        "Held {} returns against the rules, in {} states: {} rows of failures and checks",
        due.size(),
        validated.stream().mapToInt(ValidatedReturn::states).sum(),
        written.stream().mapToLong(WrittenFile::rowCount).sum());
  }

  private int firstYear() {
    return settings.config().getInt("rules.first-year");
  }
}

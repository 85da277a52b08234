package uk.cicw.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ForgottenChildren;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.rules.Rules;
import uk.cicw.schema.CollectionYear;
import uk.cicw.staging.DeliveredExtracts;
import uk.cicw.staging.ForgottenRows;

/**
 * Keeps reports with the council's own identifiers in the folder that the settings name: of each
 * authority that of the latest return, and that of the return before it, as long as it is there
 * from the time when it was the latest. They are made on the machine of the run.
 */
public final class ReturnReports {
  private static final Logger LOG = LoggerFactory.getLogger(ReturnReports.class);
  private static final FileAttribute<?> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Settings settings;
  private final Jdbi jdbi;
  private final Path root;
  private final LandingLedger ledger;
  private final ReferenceLists lists;
  private final ReportBasis basis;

  private ReturnReports(Settings settings, Jdbi jdbi, Path root, int firstYear) {
    this.settings = settings;
    this.jdbi = jdbi;
    this.root = root;
    this.ledger = new LandingLedger(jdbi);
    this.lists = ReferenceLists.landed(ledger);
    this.basis = ReportBasis.of(jdbi, lists, firstYear);
  }

  /** Empty where the settings name no folder. */
  public static Optional<ReturnReports> of(Settings settings, Jdbi jdbi) {
    int firstYear = settings.config().getInt("rules.first-year");
    return settings.reportsFolder().map(root -> new ReturnReports(settings, jdbi, root, firstYear));
  }

  /** In a folder that somebody names, of whichever year. */
  public static ReturnReports in(Path root, Settings settings, Jdbi jdbi) {
    return new ReturnReports(settings, jdbi, root, 0);
  }

  /**
   * Writes those about the returns of a year, or about the latest of each authority.
   *
   * @return their folders
   */
  public List<Path> writeNow(Optional<CollectionYear> year) throws IOException, SQLException {
    Writing writing = new Writing();
    List<Path> written = new ArrayList<>();
    for (String authority : basis.authorities()) {
      CollectionYear of = year.orElse(new CollectionYear(basis.latestYear(authority)));
      KeptReport report = new KeptReport(root, authority, of);
      if (writing.write(report)) {
        written.add(report.folder());
      }
    }
    return written;
  }

  /**
   * Writes those that are not there, or whose return has changed. One that can not be written keeps
   * nobody from the others; the next run tries it again.
   *
   * @param confirmLease throws where this run was overtaken
   * @return what went wrong
   */
  public List<String> write(Runnable confirmLease) {
    List<String> faults = new ArrayList<>();
    Optional<Writing> writing = Optional.empty();
    for (String authority : basis.authorities()) {
      confirmLease.run();
      try {
        for (KeptReport report : due(authority)) {
          Writing now = writing.orElseGet(Writing::new);
          writing = Optional.of(now);
          now.write(report);
        }
      } catch (IOException | SQLException | RuntimeException e) {
        LOG.warn("A report could not be written", e);
        faults.add(
            "Cannot write the reports about %s to %s: %s: %s. What fails is in `cicw failures` all the same, and the next run tries again."
                .formatted(authority, root, e.getClass().getSimpleName(), e.getMessage()));
      }
    }
    return faults;
  }

  private List<KeptReport> due(String authority) throws IOException {
    int latest = basis.latestYear(authority);
    SortedSet<Integer> years = new TreeSet<>(List.of(latest));
    for (KeptReport report : KeptReport.of(root, authority)) {
      if (report.year().ending() < latest - 1) {
        report.withdraw();
      } else {
        years.add(report.year().ending());
      }
    }
    List<KeptReport> due = new ArrayList<>();
    for (int year : years) {
      KeptReport report = new KeptReport(root, authority, new CollectionYear(year));
      if (!report.isMadeOf(basis.of(authority, year))) {
        due.add(report);
      }
    }
    return due;
  }

  /** How many there are of an authority. */
  public long count(String authority) throws IOException {
    return KeptReport.of(root, authority).size();
  }

  /**
   * Removes those of an authority, with all that lies beside them, as one of its children is
   * forgotten. Their folders stay: the reports are written into them anew.
   */
  public long remove(String authority) throws IOException {
    List<KeptReport> reports = KeptReport.of(root, authority);
    for (KeptReport report : reports) {
      report.empty();
    }
    return reports.size();
  }

  /** What is read once where there is anything to write. */
  private final class Writing {
    private final Rules rules = Rules.ofThisBuild();
    private final DeliveredExtracts delivered = new DeliveredExtracts(settings, jdbi);
    private final ForgottenRows forgotten =
        new ForgottenRows(
            new Pseudonyms(new KeyFile(settings.pseudonymKey()).readOrCreate()),
            new ForgottenChildren(jdbi).tombstones());

    /** Whether there was anything to make it of. */
    boolean write(KeptReport report) throws IOException, SQLException {
      Optional<DueReturn> due =
          new AuthorityReturns(
                  report.authority(),
                  ReturnsJob.stagedOf(ledger, report.authority()),
                  lists,
                  delivered,
                  DeliveredFiles.of(settings))
              .latestStates(report.year().ending());
      if (due.isEmpty() || !due.get().isNowThere()) {
        LOG.warn(
            "There is no new report about {} of {}: what was delivered of it is not kept any more. Its next extract brings one.",
            report.year(),
            report.authority());
        return false;
      }
      Files.createDirectories(root, OWNERS);
      report.begin();
      new LandedReport(
              rules, settings.home().landing(), forgotten, ledger.versionsOf(report.authority()))
          .write(report.folder(), due.get());
      report.isMade(basis.of(report.authority(), report.year().ending()));
      LOG.info("Wrote the report about {} of {}", report.year(), report.authority());
      return true;
    }
  }
}

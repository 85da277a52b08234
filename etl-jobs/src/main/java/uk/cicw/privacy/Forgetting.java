package uk.cicw.privacy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.conform.ConformJob;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.RowRewrite;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.ForgottenChildren;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RemovedBytes;
import uk.cicw.release.Publication;
import uk.cicw.release.Reduction;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.release.Releases;
import uk.cicw.returns.ReturnReports;
import uk.cicw.staging.DeliveriesOfChild;
import uk.cicw.staging.SetAsideOfChild;

/**
 * The steps in which a child is forgotten. Each can be killed and begun again; each gives back how
 * much it dealt with.
 */
public record Forgetting(
    Settings settings, Jdbi jdbi, Lake lake, Clock clock, ActiveRun active, ForgetOrder order) {

  /** Writes the event down; from then on no row about the child is staged. */
  public long remember() {
    new ForgottenChildren(jdbi)
        .add(
            new ForgottenChildren.Entry(
                child().tombstone(),
                child().authority(),
                clock.instant(),
                active.key().id(),
                order.by(),
                order.reason()));
    return 1;
  }

  /** Drops the child's rows from staging and facts; the staged ones are accounted for. */
  public long dropRows(JavaSparkContext spark) {
    SetAsideOfChild setAside = new SetAsideOfChild(settings, jdbi, lake);
    long dropped =
        new RowRewrite(lake, RowsOfChild.of(child()))
            .run(
                spark,
                RowsOfChild.everywhere(),
                Map.of(),
                rows ->
                    setAside.account(
                        rows.stream().filter(row -> row.table().startsWith("stg_")).toList()));
    new ConformJob(new LandingLedger(jdbi), lake).describeExtracts(child().authority());
    return dropped;
  }

  /** Removes the reports about the child's authority, to be written anew without it. */
  public long removeReports() throws IOException {
    Optional<ReturnReports> reports = ReturnReports.of(settings, jdbi);
    return reports.isPresent() ? reports.get().remove(child().authority()) : 0;
  }

  /** Removes the deliveries that hold the child, and those that nobody could look into. */
  public long removeBytes() throws IOException {
    LandedBytes bytes = new LandedBytes(settings, jdbi, clock);
    DeliveriesOfChild deliveries =
        new DeliveriesOfChild(settings, jdbi, child().authority(), child().tombstone());
    return bytes.remove(deliveries.fileIds(), RemovedBytes.Reason.FORGOTTEN)
        + bytes.removeSetAside(Duration.ZERO);
  }

  /** Makes the live release anew without the child, if it has it. */
  public Publication releaseWithout() throws Exception {
    Releases releases = new Releases(settings.home().releases(), clock);
    Optional<String> live = releases.current();
    if (live.isEmpty()) {
      return new Publication.Nothing();
    }
    return new ReleasesWithChild(releases, child()).holds(live.get())
        ? ReleaseBuilder.of(settings, clock)
            .buildWithout(child().authority(), child().pseudonym(), active.lease()::verify)
        : new Publication.Unchanged(live.get());
  }

  /** Takes the rows about children out of kept releases that have the child among them. */
  public long reduceReleases() throws Exception {
    Releases releases = new Releases(settings.home().releases(), clock);
    return new Reduction(settings.home().releases(), clock)
        .reduce(
            new ReleasesWithChild(releases, child()).list(),
            active.key().id(),
            "a child was forgotten",
            active.lease()::verify);
  }

  private KnownChild child() {
    return order.child();
  }
}

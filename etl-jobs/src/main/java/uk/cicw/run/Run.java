package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.conform.ConformJob;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.landing.LandingReport;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.published.PublishedJob;
import uk.cicw.release.Publication;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.schema.Facts;
import uk.cicw.staging.StagingJob;

/**
 * One run, from what was delivered to the release. Each step takes up what the ledger says is due,
 * so that a run which follows one that died goes on where it stopped.
 */
final class Run {
  private final Settings settings;
  private final Jdbi jdbi;
  private final Clock clock;
  private final PrintStream out;
  private final ActiveRun active;
  private final Steps steps;
  private Optional<String> complaint = Optional.empty();
  private Optional<String> failure = Optional.empty();

  Run(Settings settings, Jdbi jdbi, Clock clock, PrintStream out, ActiveRun active) {
    this.settings = settings;
    this.jdbi = jdbi;
    this.clock = clock;
    this.out = out;
    this.active = active;
    this.steps = new Steps(active, out);
  }

  Publication take(RunArguments asked) throws Exception {
    LandingLedger ledger = new LandingLedger(jdbi);
    try (Lake lake = Lake.open(settings, active.lease()::verify);
        SparkOnDemand spark = new SparkOnDemand(settings)) {
      steps.take("land", () -> land(asked));
      steps.take("stage", () -> stage(ledger, lake, spark));
      steps.take("conform", () -> conform(ledger, lake, spark));
      steps.take("published", () -> new PublishedJob(settings, jdbi, lake).run());
      Published published = new Published();
      steps.take("release", () -> published.build(lake, asked));
      return published.publication.orElseThrow();
    }
  }

  /** What was wrong with the delivery as a whole, once the run is over. */
  Optional<String> complaint() {
    return complaint;
  }

  /** What could not be read and is to be tried again, although the rest was taken in. */
  Optional<String> failure() {
    return failure;
  }

  private long land(RunArguments asked) throws IOException {
    LandingReport report = new Delivery(settings, jdbi, clock, out).land(asked);
    complaint = Delivery.complaint(report);
    failure = Delivery.failure(report);
    return report.landed().size();
  }

  private long stage(LandingLedger ledger, Lake lake, SparkOnDemand spark) {
    return ledger.due().isEmpty()
        ? 0
        : new StagingJob(settings, jdbi, lake).run(spark.get()).size();
  }

  private long conform(LandingLedger ledger, Lake lake, SparkOnDemand spark) {
    return ledger.authoritiesToConform().isEmpty()
        ? 0
        : new ConformJob(ledger, lake).run(spark.get()).size();
  }

  /** The last step, whose outcome is that of the run. */
  private final class Published {
    private Optional<Publication> publication = Optional.empty();

    long build(Lake lake, RunArguments asked) throws Exception {
      Publication built =
          ReleaseBuilder.of(settings, clock)
              .build(lake.pin(Facts.TABLES), asked.overrides(), active.lease()::verify);
      publication = Optional.of(built);
      return built instanceof Publication.Published ? 1 : 0;
    }
  }
}

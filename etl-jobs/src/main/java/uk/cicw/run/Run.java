package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.conform.ConformJob;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.landing.LandingReport;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RunStep;
import uk.cicw.privacy.KeyRotation;
import uk.cicw.privacy.LandedBytes;
import uk.cicw.publication.LivePublication;
import uk.cicw.published.PublishedJob;
import uk.cicw.release.Publication;
import uk.cicw.release.ReleaseBuilder;
import uk.cicw.release.Releases;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateLedger;
import uk.cicw.release.gate.GateOverrides;
import uk.cicw.returns.ReturnReports;
import uk.cicw.returns.ReturnsJob;
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
  private Optional<String> note = Optional.empty();
  private Optional<String> failure = Optional.empty();

  Run(Settings settings, Jdbi jdbi, Clock clock, PrintStream out, ActiveRun active) {
    this.settings = settings;
    this.jdbi = jdbi;
    this.clock = clock;
    this.out = out;
    this.active = active;
    this.steps = new Steps(active, out);
  }

  /** Takes in what was delivered, and closes Spark if it was needed for that. */
  Publication take(RunArguments asked, SparkOnDemand onDemand) throws Exception {
    LandingLedger ledger = new LandingLedger(jdbi);
    note = asked.option("--note");
    RunStep first = asked.from().orElse(RunStep.LAND);
    KeyRotation.requireNone(settings);
    try (Lake lake = Lake.open(settings, active.lease());
        SparkOnDemand spark = onDemand) {
      asked.from().ifPresent(new Anew(ledger, lake)::from);
      take(first, RunStep.LAND, () -> land(asked));
      take(first, RunStep.STAGE, () -> stage(ledger, lake, spark));
      take(first, RunStep.VALIDATE, () -> validate(lake, spark));
      take(first, RunStep.CONFORM, () -> conform(ledger, lake, spark));
      take(first, RunStep.PUBLISHED, () -> new PublishedJob(settings, jdbi, lake).run());
      Publication released = first == RunStep.PUBLISH ? live() : release(lake, Optional.empty());
      publish(released);
      return released;
    }
  }

  private Publication live() throws IOException {
    return new Releases(settings.home().releases(), clock)
        .current()
        .<Publication>map(Publication.Unchanged::new)
        .orElseGet(Publication.Nothing::new);
  }

  private void take(RunStep first, RunStep step, Steps.Work work) throws Exception {
    if (step.compareTo(first) >= 0) {
      steps.take(step.label(), work);
    }
  }

  /**
   * Publishes what an earlier attempt had made of what it took in, and held. Nothing else is taken
   * in, so that it is what somebody decided about.
   */
  Publication letThrough(Decision decision) throws Exception {
    try (Lake lake = Lake.open(settings, active.lease())) {
      Publication released = release(lake, Optional.of(decision));
      publish(released);
      return released;
    }
  }

  /** Builds a release; the last step of every run that loads. */
  Publication release(Lake lake, Optional<Decision> decision) throws Exception {
    return release(RunStep.RELEASE.label(), lake, decision);
  }

  /** Builds a release, as a step of another name: no run takes two of the same. */
  Publication release(String step, Lake lake, Optional<Decision> decision) throws Exception {
    Published published = new Published();
    steps.take(step, () -> published.build(lake, decision));
    return published.publication.orElseThrow();
  }

  /** Also without news: an earlier attempt may have failed. What is held is not live. */
  void publish(Publication released) throws Exception {
    Optional<LivePublication> publication = LivePublication.of(settings, jdbi, clock);
    boolean isLive =
        released instanceof Publication.Published || released instanceof Publication.Unchanged;
    if (isLive && publication.isPresent()) {
      steps.take(
          RunStep.PUBLISH.label(), () -> publication.get().publish(active.lease()::verify).rows());
    }
  }

  /** What was wrong with the delivery as a whole, once the run is over. */
  Optional<String> complaint() {
    return complaint;
  }

  /** What whoever asked for it wants to be kept with it. */
  Optional<String> note() {
    return note;
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

  /** Stages what is due. */
  long stage(LandingLedger ledger, Lake lake, SparkOnDemand spark) {
    return ledger.due().isEmpty()
        ? 0
        : new StagingJob(settings, jdbi, lake).run(spark.get()).size();
  }

  /**
   * Holds the returns that changed against the rules, and writes the reports about them. Then bytes
   * go that turned out to hold a child who was forgotten: nothing reads them any more.
   */
  long validate(Lake lake, SparkOnDemand spark) throws IOException {
    long validated = new ReturnsJob(settings, jdbi, lake).run(spark::get);
    ReturnReports.of(settings, jdbi).ifPresent(this::write);
    new LandedBytes(settings, jdbi, clock).removeForgotten();
    return validated;
  }

  /** Without a report the facts are as good as with it, so the run goes on; it is no success. */
  private void write(ReturnReports reports) {
    List<String> faults = reports.write(active.lease()::verify);
    if (failure.isPresent()) {
      // which is all that is told at the end
      faults.forEach(out::println);
    }
    if (!faults.isEmpty()) {
      String others =
          faults.size() == 1 ? "" : " %d other authorities have none.".formatted(faults.size() - 1);
      String fault = faults.get(0) + others;
      complaint = Optional.of(complaint.map(first -> first + " " + fault).orElse(fault));
    }
  }

  /** Makes the facts about what was staged. */
  long conform(LandingLedger ledger, Lake lake, SparkOnDemand spark) {
    return ledger.authoritiesToConform().isEmpty()
        ? 0
        : new ConformJob(ledger, lake).run(spark.get()).size();
  }

  /** The step whose outcome is that of the run. */
  private final class Published {
    private Optional<Publication> publication = Optional.empty();

    long build(Lake lake, Optional<Decision> decision) throws Exception {
      Publication built =
          ReleaseBuilder.of(settings, clock)
              .build(
                  lake.pinOnDisk(Facts.TABLES, settings.home().lakeCopies()),
                  decision,
                  () -> confirm(decision));
      publication = Optional.of(built);
      writeDown(built);
      return built instanceof Publication.Published ? 1 : 0;
    }

    /** What somebody decided is in the ledger before anything of it can be seen. */
    private void confirm(Optional<Decision> decision) {
      active.lease().verify();
      decision.ifPresent(
          made -> new GateOverrides(jdbi, clock).record(active.key(), active.attempt(), made));
    }

    private void writeDown(Publication built) {
      GateLedger gates = new GateLedger(jdbi, clock);
      if (built instanceof Publication.Held held) {
        gates.record(active.key(), active.attempt(), held.candidateId(), held.gates());
      } else if (built instanceof Publication.Published live) {
        gates.record(active.key(), active.attempt(), live.releaseId(), live.gates());
      }
    }
  }
}

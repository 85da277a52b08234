package uk.cicw.run;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.privacy.ForgetOrder;
import uk.cicw.privacy.ForgettingPlan;
import uk.cicw.privacy.KnownChild;
import uk.cicw.release.Publication;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.GateResult;

/** What attempts of a run that loads do and say; each gives back the exit code of the process. */
record Loading(
    Settings settings,
    Jdbi jdbi,
    Clock clock,
    PrintStream out,
    PrintStream err,
    Function<Settings, SparkOnDemand> spark) {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  /** Takes in what was delivered and releases it. */
  int load(ActiveRun active, RunArguments asked) throws Exception {
    Run run = new Run(settings, jdbi, clock, out, active);
    return end(active, run.take(asked, sparkOnDemand()), run);
  }

  /** Gives every pseudonym a new key, and publishes what is made with it. */
  int rotateKeys(ActiveRun active) throws Exception {
    Run run = new Run(settings, jdbi, clock, out, active);
    return end(
        active,
        new PrivacyRun(settings, jdbi, clock, out, active, run).rotateKeys(sparkOnDemand()),
        run);
  }

  /** Removes a child, and publishes what is left. */
  int forget(ActiveRun active, ForgetOrder order) throws Exception {
    Run run = new Run(settings, jdbi, clock, out, active);
    return end(
        active,
        new PrivacyRun(settings, jdbi, clock, out, active, run).forget(order, sparkOnDemand()),
        run);
  }

  /** Says what forgetting a child would remove. */
  void planToForget(KnownChild child) throws Exception {
    try (Lake lake = Lake.open(settings);
        SparkOnDemand onDemand = sparkOnDemand()) {
      new ForgettingPlan(settings, jdbi, lake, child)
          .count(onDemand.get())
          .forEach((where, count) -> out.printf("  %s: %d%n", where, count));
    }
  }

  private SparkOnDemand sparkOnDemand() {
    return spark.apply(settings);
  }

  /** Publishes what an earlier attempt held. */
  int letThrough(ActiveRun active, Decision decision) throws Exception {
    Run run = new Run(settings, jdbi, clock, out, active);
    return end(active, run.letThrough(decision), run);
  }

  /** Runs whose work this one did are done with it; when it is held or failed they stay missing. */
  void enterTogether(RunKey key, RunArguments asked) {
    RunLedger ledger = new RunLedger(jdbi, clock);
    ledger
        .find(key)
        .filter(run -> run.status() == RunStatus.DONE)
        .ifPresent(
            run ->
                ledger.doneBy(
                    key,
                    asked.also(),
                    "Done by %s, attempt %d. %s"
                        .formatted(key.id(), run.attempt(), asked.option("--note").orElse(""))
                        .strip()));
  }

  private int end(ActiveRun active, Publication publication, Run run) {
    say(active, publication, run);
    return exitCode(publication.exitCode(), run.failure().or(run::complaint), err);
  }

  /** Files that can not be used do not stop the others, but they are no success either. */
  static int exitCode(int otherwise, Optional<String> complaint, PrintStream err) {
    complaint.ifPresent(err::println);
    return complaint.isPresent() && otherwise == DONE ? FAILED : otherwise;
  }

  private void say(ActiveRun active, Publication publication, Run run) {
    if (publication instanceof Publication.Held held) {
      sayHeld(active, held);
    } else if (publication instanceof Publication.Changed changed) {
      String why =
          "Cannot let %s through: facts or build have changed since it was held, and %s would be other"
                  .formatted(active.key().id(), changed.candidateId())
              + " figures than those decided about. `cicw run` asks the gates about it.";
      active.held(why);
      err.println(why);
    } else if (publication instanceof Publication.Published published) {
      done(active, Optional.of(published.releaseId()), run);
      out.println("@release " + published.releaseId());
    } else if (publication instanceof Publication.Unchanged live) {
      done(active, Optional.of(live.releaseId()), run);
    } else {
      done(active, Optional.empty(), run);
    }
  }

  private void sayHeld(ActiveRun active, Publication.Held held) {
    active.held(String.join("; ", held.failed().stream().map(GateResult::summary).toList()));
    err.println("Cannot publish: a gate held the release back, and the last one stays live.");
    held.failed().forEach(gate -> gate.details().forEach(line -> err.println("  " + line)));
    err.println(
        "Look into what was delivered. Where it is right, say who decided so and why: cicw gates"
            + " override %s --by NAME --reason TEXT".formatted(active.key().id()));
  }

  private static void done(ActiveRun active, Optional<String> releaseId, Run run) {
    run.failure()
        .ifPresentOrElse(
            active::failed, () -> active.done(releaseId, run.complaint().or(run::note)));
  }
}

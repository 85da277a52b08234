package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeUpkeep;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.RunStep;
import uk.cicw.privacy.ForgetOrder;
import uk.cicw.privacy.Forgetting;
import uk.cicw.privacy.KeyRotation;
import uk.cicw.release.Keeping;
import uk.cicw.release.Pruning;
import uk.cicw.release.Publication;
import uk.cicw.release.Reduction;
import uk.cicw.release.Releases;
import uk.cicw.retention.Retention;

/**
 * The runs after which something must be nowhere any more. They end with a release, as what is live
 * has to be without it, too; where a gate holds that back, the same order goes on once somebody has
 * let it through.
 */
record PrivacyRun(
    Settings settings, Jdbi jdbi, Clock clock, PrintStream out, ActiveRun active, Run run) {

  /** Gives every pseudonym a new key. */
  Publication rotateKeys(SparkOnDemand onDemand) throws Exception {
    LandingLedger ledger = new LandingLedger(jdbi);
    Steps steps = new Steps(active, out);
    try (Lake lake = Lake.open(settings, active.lease());
        SparkOnDemand spark = onDemand) {
      KeyRotation rotation = new KeyRotation(settings, jdbi, lake);
      steps.take("key", rotation::begin);
      steps.take(RunStep.STAGE.label(), () -> rotation.stage(spark.get()));
      new Anew(ledger, lake).from(RunStep.CONFORM);
      steps.take(RunStep.CONFORM.label(), () -> run.conform(ledger, lake, spark));
      Publication built = run.release(lake, Optional.empty());
      if (built instanceof Publication.Held) {
        sayHowItGoesOn("cicw keys rotate --yes");
        return built;
      }
      run.publish(built);
      steps.take("releases", this::reduceOthers);
      leaveNothing(lake, steps);
      steps.take("key-in-use", rotation::end);
      writeDown("keys", "rotated the key of the pseudonyms");
      out.println(
          "Keep a copy of "
              + settings.pseudonymKey()
              + ": the one that you have is of no use now.");
      return built;
    }
  }

  /** Removes a child from everything that is kept. */
  Publication forget(ForgetOrder order, SparkOnDemand onDemand) throws Exception {
    KeyRotation.requireNone(settings);
    LandingLedger ledger = new LandingLedger(jdbi);
    Steps steps = new Steps(active, out);
    try (Lake lake = Lake.open(settings, active.lease());
        SparkOnDemand spark = onDemand) {
      Forgetting forgetting = new Forgetting(settings, jdbi, lake, clock, active, order);
      steps.take("remember", forgetting::remember);
      writeDown(
          "forget",
          "a child of %s, decided by %s: %s"
              .formatted(order.child().authority(), order.by(), order.reason()));
      steps.take(RunStep.STAGE.label(), () -> run.stage(ledger, lake, spark));
      steps.take("rows", () -> forgetting.dropRows(spark.get()));
      steps.take("bytes", forgetting::removeBytes);
      steps.take(RunStep.CONFORM.label(), () -> run.conform(ledger, lake, spark));
      Publication built = run.release(lake, Optional.empty());
      if (built instanceof Publication.Held) {
        sayHowItGoesOn("the same `cicw forget`");
        return built;
      }
      run.publish(built);
      steps.take("releases", forgetting::reduceReleases);
      leaveNothing(lake, steps);
      out.println(
          "Backups and exports that were made before still hold the child: delete them, too.");
      return built;
    }
  }

  private void writeDown(String way, String what) {
    AuditLog.of(settings)
        .append(
            AuditEntry.ofCommand(
                clock.instant(), way, "%s (%s)".formatted(what, active.key().id())));
  }

  private void sayHowItGoesOn(String order) {
    out.println("Not all is done: once the release is let through, give " + order + " again.");
  }

  /** Under the old key nothing about a child stays. */
  private long reduceOthers() throws IOException {
    return new Reduction(settings.home().releases(), clock)
        .reduce(
            new Releases(settings.home().releases(), clock).list(),
            active.key().id(),
            "the key of the pseudonyms was rotated",
            active.lease()::verify);
  }

  /** Removes what nobody needs of the lake, and of releases that were begun or pruned. */
  private void leaveNothing(Lake lake, Steps steps) throws Exception {
    Retention retention = new Retention(settings, jdbi, clock, active);
    LakeUpkeep upkeep = lake.upkeep();
    Keeping everything = new Keeping(Integer.MAX_VALUE, 0, Set.of());
    steps.take("expire", () -> retention.expire(upkeep));
    steps.take("orphans", upkeep::removeEveryOrphan);
    steps.take(
        "remains",
        () -> new Pruning(settings.home().releases(), clock).prune(everything, gone -> {}));
    steps.take("gateway", this::removeFilesOfGateway);
  }

  /** What it has made of releases; a file that it has open is gone when it opens the next. */
  private long removeFilesOfGateway() throws IOException {
    Path folder = settings.home().gateway();
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> made = files.filter(Files::isRegularFile).toList();
      for (Path file : made) {
        Files.deleteIfExists(file);
      }
      return made.size();
    }
  }
}

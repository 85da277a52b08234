package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
import uk.cicw.privacy.LandedBytes;
import uk.cicw.publication.CannotPublish;
import uk.cicw.publication.LivePublication;
import uk.cicw.release.Keeping;
import uk.cicw.release.Pruning;
import uk.cicw.release.Publication;
import uk.cicw.release.Reduction;
import uk.cicw.release.Releases;
import uk.cicw.retention.Retention;

/**
 * The runs after which something must be nowhere any more: not in the lake, not in what is live,
 * and not in PostgreSQL, which comes last, as it may not answer.
 */
record PrivacyRun(
    Settings settings, Jdbi jdbi, Clock clock, PrintStream out, ActiveRun active, Run run) {

  /**
   * Gives every pseudonym and every delivered file a new key. It begins only where the gates let
   * through what the lake holds: under the new key they would be asked the same, and until it ends
   * nothing can be taken in.
   */
  Publication rotateKeys(SparkOnDemand onDemand) throws Exception {
    LandingLedger ledger = new LandingLedger(jdbi);
    Steps steps = new Steps(active, out);
    try (Lake lake = Lake.open(settings, active.lease());
        SparkOnDemand spark = onDemand) {
      KeyRotation rotation = new KeyRotation(settings, jdbi, lake);
      if (!rotation.hasBegun()) {
        steps.take(RunStep.VALIDATE.label(), () -> run.validate(lake, spark));
        steps.take("catch-up", () -> run.conform(ledger, lake, spark));
        Publication before = run.release("gates", lake, Optional.empty());
        if (before instanceof Publication.Held) {
          out.println("Nothing was begun: see to what is held, then give the command again.");
          return before;
        }
      }
      steps.take("key", rotation::begin);
      steps.take(RunStep.STAGE.label(), () -> rotation.stage(spark.get()));
      new Anew(ledger, lake).from(RunStep.CONFORM);
      steps.take(RunStep.CONFORM.label(), () -> run.conform(ledger, lake, spark));
      Publication built = run.release(lake, Optional.empty());
      if (built instanceof Publication.Held) {
        out.println(
            "Not all is done: once the release is let through, give cicw keys rotate --yes again.");
        return built;
      }
      steps.take("releases", this::reduceOthers);
      leaveNothing(lake, steps);
      steps.take("seal", new LandedBytes(settings, jdbi, clock)::sealAnew);
      steps.take("key-in-use", rotation::end);
      writeDown("keys", "rotated the keys of the pseudonyms and of what is delivered");
      out.printf(
          "Keep copies of %s and %s: those that you have are of no use now.%n",
          settings.pseudonymKey(), settings.landingKey());
      publish(built, steps, "`cicw publish`, and `vacuum full` as the owner of its tables.");
      return built;
    }
  }

  /** Removes a child from everything that is kept; no gate can hold that back. */
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
      steps.take("reports", forgetting::removeReports);
      steps.take(RunStep.STAGE.label(), () -> run.stage(ledger, lake, spark));
      steps.take(RunStep.VALIDATE.label(), () -> run.validate(lake, spark));
      steps.take("rows", () -> forgetting.dropRows(spark.get()));
      steps.take("bytes", forgetting::removeBytes);
      steps.take(RunStep.CONFORM.label(), () -> run.conform(ledger, lake, spark));
      Publication built = releaseWithout(forgetting, lake, steps);
      steps.take("releases", forgetting::reduceReleases);
      leaveNothing(lake, steps);
      out.println(
          "Backups and exports that were made before still hold the child, and so do reports that lie"
              + " elsewhere: delete them, too.");
      publish(built, steps, "give the same `cicw forget` again.");
      return built;
    }
  }

  /**
   * What landed since goes live with it only where the gates let it. Where they do not, or a
   * rollback stands, what is live is made anew without the child, and nothing else changes.
   */
  private Publication releaseWithout(Forgetting forgetting, Lake lake, Steps steps)
      throws Exception {
    Releases releases = new Releases(settings.home().releases(), clock);
    if (releases.staleness().isEmpty()) {
      Publication built = run.release(lake, Optional.empty());
      if (!(built instanceof Publication.Held)) {
        return built;
      }
    }
    List<Publication> live = new ArrayList<>();
    steps.take(
        "live-release",
        () -> {
          live.add(forgetting.releaseWithout());
          return live.get(0) instanceof Publication.Published ? 1 : 0;
        });
    out.println(
        "What the gates or a rollback held back stays so; the live release was made anew without"
            + " the child.");
    return live.get(0);
  }

  /**
   * Also gives up the space of what readers do not see any more, which otherwise stays a while.
   *
   * @param otherwise what to do where PostgreSQL does not answer
   */
  private void publish(Publication built, Steps steps, String otherwise) throws Exception {
    try {
      run.publish(built);
      Optional<LivePublication> publication = LivePublication.of(settings, jdbi, clock);
      if (publication.isPresent() && !(built instanceof Publication.Nothing)) {
        steps.take("postgresql-space", publication.get()::giveUpSpace);
      }
    } catch (CannotPublish e) {
      out.println("All is done but for PostgreSQL. Once it answers, " + otherwise);
      throw e;
    }
  }

  private void writeDown(String way, String what) {
    AuditLog.of(settings)
        .append(
            AuditEntry.ofCommand(
                clock.instant(), way, "%s (%s)".formatted(what, active.key().id())));
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

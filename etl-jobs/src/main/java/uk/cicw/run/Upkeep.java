package uk.cicw.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.backup.Backup;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeUpkeep;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.retention.Retention;

/** The runs that bring no news, in steps: retention and backup. */
record Upkeep(Settings settings, Jdbi jdbi, Clock clock, PrintStream out, ActiveRun active) {

  /**
   * Takes away what is not kept.
   *
   * @param snapshotWorkflows the workflows whose releases stay for good
   */
  void retain(List<String> snapshotWorkflows) throws Exception {
    Retention retention = new Retention(settings, jdbi, clock, active);
    Steps steps = new Steps(active, out);
    try (Lake lake = Lake.open(settings, active.lease());
        SparkOnDemand spark = new SparkOnDemand(settings)) {
      LakeUpkeep upkeep = lake.upkeep();
      steps.take("prune", () -> retention.prune(snapshotWorkflows));
      steps.take("releases", retention::reduceReleases);
      steps.take("bytes", retention::removeBytes);
      steps.take("merge-files", () -> upkeep.mergeFiles(spark::get));
      steps.take("merge-manifests", upkeep::mergeManifests);
      // what the merges replaced goes at once, unless a release pins it
      steps.take("expire", () -> retention.expire(upkeep));
      steps.take("orphans", () -> retention.removeOrphans(upkeep));
      steps.take("logs", retention::removeLogs);
    }
  }

  /** Copies the warehouse to a folder. */
  void backUp(Path folder) throws Exception {
    Backup backup = Backup.into(folder, settings, clock);
    Steps steps = new Steps(active, out);
    steps.take("database", backup::copyDatabase);
    steps.take("files", backup::copyFiles);
    steps.take("complete", () -> backup.complete(active.key(), active.lease()::verify));
    out.println("Backup " + backup.name() + " is complete. " + backup.aboutTheKey());
  }
}

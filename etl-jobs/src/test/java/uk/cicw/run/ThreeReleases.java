package uk.cicw.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.backup.Backup;
import uk.cicw.backup.Restore;
import uk.cicw.home.Home;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.RunKey;
import uk.cicw.release.Publication;

/**
 * A warehouse of three releases, each of one more return, of which the first stands for 31 March,
 * and a backup of it. Made once; a test works on the copy that it restores to a place of its own.
 *
 * @param ids of the releases, the first that was published first
 */
record ThreeReleases(ReleasedWarehouse original, Path backups, List<String> ids) {
  static final Clock CLOCK = Clock.systemUTC();
  static final Instant FIRST = Instant.parse("2020-06-01T04:30:00Z");
  static final ThreeReleases MADE = publishAndBackUp();

  private static ThreeReleases publishAndBackUp() {
    try {
      Path folder = Files.createTempDirectory("three-releases");
      ReleasedWarehouse original = ReleasedWarehouse.create(folder.resolve("original"));
      List<String> ids = new ArrayList<>();
      for (int night = 0; night < 3; night++) {
        RunKey key = new RunKey(night == 0 ? "yearly" : "nightly", "2020-06-0" + (night + 1));
        Path delivered = ReleasedWarehouse.YEARLY.resolve(String.valueOf(2017 + night));
        Publication built = original.night(key, FIRST.plus(Duration.ofDays(night)), delivered);
        ids.add(((Publication.Published) built).releaseId());
      }
      backUp(original, folder.resolve("backups"), CLOCK);
      return new ThreeReleases(original, folder.resolve("backups"), ids);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot make the warehouse of three releases", e);
    }
  }

  /** The first release, which a yearly run made, and the one that is live. */
  String yearly() {
    return ids.get(0);
  }

  String live() {
    return ids.get(2);
  }

  /** The original, at another place and with its key. */
  ReleasedWarehouse restoredTo(Path home) throws Exception {
    return restore(backups, home);
  }

  static ReleasedWarehouse restore(Path backup, Path home) throws Exception {
    Restore restore = Restore.of(backup, new Home(home));
    restore.verify();
    restore.copyFiles();
    restore.restoreDatabase();
    restore.complete();
    LakeContent.giveKey(home);
    return ReleasedWarehouse.at(home);
  }

  static void backUp(ReleasedWarehouse warehouse, Path backups, Clock clock) throws IOException {
    RunKey key = new RunKey("backup", clock.instant().toString());
    try (ActiveRun run = warehouse.start(key)) {
      run.begin("database");
      Backup backup = Backup.into(backups, warehouse.settings(), clock);
      backup.copyDatabase();
      backup.copyFiles();
      backup.complete(key, run.lease()::verify);
    }
  }
}

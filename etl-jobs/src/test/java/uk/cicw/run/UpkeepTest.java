package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.backup.Backup;
import uk.cicw.backup.Restore;
import uk.cicw.home.Home;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeUpkeep;
import uk.cicw.lake.SharedSpark;
import uk.cicw.lake.SnapshotContent;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.PrunedReleases;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.release.Manifest;
import uk.cicw.release.Publication;
import uk.cicw.retention.Retention;

/**
 * A warehouse of three releases, each of one more return, of which the first stands for 31 March.
 * Each test works on the copy that it restores to a place of its own.
 */
class UpkeepTest {
  private static final Instant FIRST = Instant.parse("2020-06-01T04:30:00Z");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final RunKey TUESDAY = new RunKey("nightly", "2020-07-07");
  private static final Path NEWS =
      Path.of("src/test/resources/returns/repair/small-2020-episodes.csv");
  private static final int KILLS = 3;

  @TempDir static Path shared;
  private static final List<String> ids = new ArrayList<>();
  @TempDir Path folder;

  @BeforeAll
  static void publishThreeReleasesAndBackUp() throws Exception {
    ReleasedWarehouse original = ReleasedWarehouse.create(home());
    for (int night = 0; night < 3; night++) {
      RunKey key = new RunKey(night == 0 ? "yearly" : "nightly", "2020-06-0" + (night + 1));
      Instant at = FIRST.plus(Duration.ofDays(night));
      Path delivered = ReleasedWarehouse.YEARLY.resolve(String.valueOf(2017 + night));
      Publication built = original.night(key, at, delivered);
      ids.add(((Publication.Published) built).releaseId());
    }
    backUp(original, backups());
  }

  @Test
  void aRestoredWarehouseIsTheSameAndItsNextNightsGoOn() throws Exception {
    ReleasedWarehouse original = ReleasedWarehouse.at(home());
    ReleasedWarehouse restored = restored("elsewhere");
    assertThat(restored.releases().current()).contains(ids.get(2));
    assertThat(listed(restored)).isEqualTo(listed(original)).hasSize(3);
    assertThat(restored.series()).isEqualTo(original.series()).isNotEmpty();
    assertThat(restored.facts()).isEqualTo(original.facts());
    assertThat(ledger(restored).latest(5).stream().map(run -> run.status()))
        .containsOnly(RunStatus.DONE);

    Instant monday = FIRST.plus(Duration.ofDays(35));
    RunKey key = new RunKey("nightly", "2020-07-06");
    assertThat(restored.night(key, monday, ReleasedWarehouse.YEARLY))
        .isEqualTo(new Publication.Unchanged(ids.get(2)));
    Instant tuesday = monday.plus(Duration.ofDays(1));
    Publication news = restored.night(TUESDAY, tuesday, NEWS);
    assertThat(news).isInstanceOf(Publication.Published.class);
    assertThat(original.night(TUESDAY, tuesday, NEWS)).isEqualTo(news);
    assertThat(restored.facts()).isEqualTo(original.facts());
    try (var files = Files.walk(restored.settings().home().lake())) {
      assertThat(files.filter(file -> file.toString().endsWith(".metadata.json")))
          .noneMatch(file -> read(file).contains(home().toString()));
    }
  }

  @Test
  void retentionKeepsWhatAKeptReleaseIsMadeOfAndChangesNoFact() throws Exception {
    ReleasedWarehouse warehouse = restored("retained");
    Map<String, List<String>> facts = warehouse.facts();
    Path data = warehouse.home().resolve("lake/cicw/fact_placements/data");
    Path old = Files.writeString(data.resolve("left-by-a-killed-run.parquet"), "half a file");
    Files.setLastModifiedTime(old, FileTime.from(CLOCK.instant().minus(Duration.ofDays(2))));
    Path young = Files.writeString(data.resolve("of-a-run-that-works.parquet"), "half a file");

    RunKey key = new RunKey("retention", "2020-07-04");
    List<Long> counts = retain(warehouse, key);
    assertThat(counts.get(0)).isEqualTo(1);
    assertThat(counts.subList(1, 4)).allMatch(count -> count >= 0);
    assertThat(listed(warehouse)).containsExactly(ids.get(2), ids.get(0));
    assertThat(new PrunedReleases(warehouse.jdbi(), CLOCK).find(ids.get(1)))
        .map(PrunedReleases.Entry::runId)
        .contains(key.id());
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(warehouse.facts()).isEqualTo(facts);
    assertThatOnlyPinnedAndCurrentSnapshotsAreThere(warehouse);
    for (Map.Entry<String, Long> table : SnapshotContent.current(warehouse.settings()).entrySet()) {
      List<String> folders =
          SnapshotContent.files(warehouse.settings(), table.getKey(), table.getValue()).stream()
              .map(file -> String.valueOf(Path.of(file).getParent()))
              .toList();
      assertThat(folders).as(table.getKey()).doesNotHaveDuplicates();
    }

    assertThat(warehouse.night(TUESDAY, FIRST.plus(Duration.ofDays(36)), ReleasedWarehouse.YEARLY))
        .isEqualTo(new Publication.Unchanged(ids.get(2)));
    assertThat(retain(warehouse, new RunKey("retention", "2020-07-11"))).containsOnly(0L);
  }

  @Test
  void whatKilledRetentionsLeaveIsWholeAndFinishedByTheNext() throws Exception {
    ReleasedWarehouse warehouse = restored("killed");
    Map<String, List<String>> facts = warehouse.facts();
    List<String> series = warehouse.series();
    RunInOwnProcess process = new RunInOwnProcess(warehouse.home());
    List<String> order =
        List.of(
            "--workflow", "retention", "--logical-date", "2020-07-04", "--snapshots-of", "yearly");
    SplittableRandom random = new SplittableRandom(903);
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = process.start("retention", order);
      run.waitFor(1500 + random.nextInt(5000), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      assertThat(warehouse.series()).isEqualTo(series);
      assertThat(warehouse.facts()).isEqualTo(facts);
      assertThatPinnedSnapshotsAreWhole(warehouse);
    }
    assertThat(process.start("retention", order).waitFor()).as(process.whatItSaid()).isZero();
    assertThat(listed(warehouse)).containsExactly(ids.get(2), ids.get(0));
    assertThat(warehouse.facts()).isEqualTo(facts);
    assertThatOnlyPinnedAndCurrentSnapshotsAreThere(warehouse);
  }

  @Test
  void aKilledBackupIsNoneAndTheNextOneIsComplete() throws Exception {
    ReleasedWarehouse warehouse = restored("killed");
    Path backups = folder.resolve("backups");
    RunInOwnProcess process = new RunInOwnProcess(warehouse.home());
    List<String> order =
        List.of("--workflow", "backup", "--logical-date", "2020-07-04", backups.toString());
    SplittableRandom random = new SplittableRandom(903);
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = process.start("backup", order);
      run.waitFor(900 + random.nextInt(1500), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      if (Files.isDirectory(backups)) {
        for (Path complete : complete(backups)) {
          Restore.of(complete, new Home(folder.resolve("nowhere"))).verify();
        }
      }
    }
    assertThat(process.start("backup", order).waitFor()).as(process.whatItSaid()).isZero();
    ReleasedWarehouse restored = restore(backups, folder.resolve("restored"));
    assertThat(restored.series()).isEqualTo(warehouse.series());
    assertThat(restored.facts()).isEqualTo(warehouse.facts());
  }

  @Test
  void theNextBackupLinksToTheOneBeforeAndNeverToTheWarehouse() throws Exception {
    ReleasedWarehouse warehouse = restored("linked");
    Path backups = folder.resolve("backups");
    for (int day = 0; day < 3; day++) {
      Clock clock = Clock.offset(CLOCK, Duration.ofDays(day));
      backUp(warehouse, backups, clock);
    }
    List<Path> kept = complete(backups);
    assertThat(kept).as("backup.keep is 2").hasSize(2);
    String file = "releases/%s/analyst-%s.duckdb".formatted(ids.get(2), ids.get(2));
    Object ofLast = inode(kept.get(0).resolve("home").resolve(file));
    assertThat(ofLast)
        .isEqualTo(inode(kept.get(1).resolve("home").resolve(file)))
        .isNotEqualTo(inode(warehouse.home().resolve(file)));
    try (var all = Files.walk(kept.get(0))) {
      assertThat(all).noneMatch(path -> path.toString().contains("pseudonym"));
    }
    assertThatThrownBy(() -> backUp(restored("other"), backups))
        .hasMessageContaining("it holds backups of " + warehouse.home());
    assertThatThrownBy(() -> backUp(warehouse, warehouse.home().resolve("backups")))
        .hasMessageContaining("it lies in the home");
  }

  @Test
  void aRestoreThatBrokeOffLetsNobodyInAndIsBegunAgain() throws Exception {
    Path home = folder.resolve("broken-off");
    Restore brokenOff = Restore.of(backups(), new Home(home));
    brokenOff.verify();
    brokenOff.copyFiles();
    assertThatThrownBy(() -> Ledgers.open(brokenOff.settings()))
        .hasMessageEndingWith("Let it end, or begin it again with `cicw restore`.");
    ReleasedWarehouse restored = restore(backups(), home);
    assertThat(restored.releases().current()).contains(ids.get(2));
    assertThatThrownBy(() -> Restore.of(backups(), new Home(home)))
        .hasMessageContaining("it is not empty, it holds lake, landing, releases, warehouse.db");
  }

  @Test
  void aBackupWithAFileThatChangedOrIsMissingRestoresNothing() throws Exception {
    ReleasedWarehouse warehouse = restored("damaged");
    Path backups = folder.resolve("backups");
    backUp(warehouse, backups);
    Path current = complete(backups).get(0).resolve("home/releases/CURRENT");
    Files.writeString(current, ids.get(0) + "\n");
    Path home = folder.resolve("new");
    assertThatThrownBy(() -> restore(backups, home))
        .hasMessageContaining("home/releases/CURRENT in it is damaged. Nothing was restored");
    Files.delete(current);
    assertThatThrownBy(() -> restore(backups, home)).hasMessageContaining("is missing");
    assertThat(home).doesNotExist();
    Files.delete(complete(backups).get(0).resolve("backup.json"));
    assertThatThrownBy(() -> restore(backups, home)).hasMessageContaining("no complete backup");
  }

  private static Path home() {
    return shared.resolve("original");
  }

  private static Path backups() {
    return shared.resolve("backups");
  }

  /** The original, at another place and with its key. */
  private ReleasedWarehouse restored(String name) throws Exception {
    return restore(backups(), folder.resolve(name));
  }

  private static ReleasedWarehouse restore(Path backup, Path home) throws Exception {
    Restore restore = Restore.of(backup, new Home(home));
    restore.verify();
    restore.copyFiles();
    restore.restoreDatabase();
    restore.complete();
    LakeContent.giveKey(home);
    return ReleasedWarehouse.at(home);
  }

  private static void backUp(ReleasedWarehouse warehouse, Path backups) throws Exception {
    backUp(warehouse, backups, CLOCK);
  }

  private static void backUp(ReleasedWarehouse warehouse, Path backups, Clock clock)
      throws Exception {
    RunKey key = new RunKey("backup", clock.instant().toString());
    try (ActiveRun run = warehouse.start(key)) {
      run.begin("database");
      Backup backup = Backup.into(backups, warehouse.settings(), clock);
      backup.copyDatabase();
      backup.copyFiles();
      backup.complete(key, run.lease()::verify);
    }
  }

  /** What each step counted. */
  private static List<Long> retain(ReleasedWarehouse warehouse, RunKey key) throws Exception {
    try (ActiveRun run = warehouse.start(key);
        Lake lake = Lake.open(warehouse.settings(), run.lease()::verify)) {
      Retention retention = new Retention(warehouse.settings(), warehouse.jdbi(), CLOCK, run);
      LakeUpkeep upkeep = lake.upkeep();
      return List.of(
          retention.prune(List.of("quarterly", "yearly")),
          upkeep.mergeFiles(SharedSpark::context),
          upkeep.mergeManifests(),
          retention.expire(upkeep),
          retention.removeOrphans(upkeep));
    }
  }

  private static void assertThatOnlyPinnedAndCurrentSnapshotsAreThere(ReleasedWarehouse warehouse)
      throws Exception {
    assertThatPinnedSnapshotsAreWhole(warehouse);
    Map<String, Long> current = SnapshotContent.current(warehouse.settings());
    for (Map.Entry<String, Set<Long>> table :
        SnapshotContent.ids(warehouse.settings()).entrySet()) {
      Set<Long> expected = new HashSet<>();
      if (current.containsKey(table.getKey())) {
        expected.add(current.get(table.getKey()));
      }
      for (Manifest release : warehouse.releases().list()) {
        release.snapshots().stream()
            .filter(pin -> pin.tableName().equals(table.getKey()) && pin.snapshotId() != 0)
            .forEach(pin -> expected.add(pin.snapshotId()));
      }
      assertThat(table.getValue()).as(table.getKey()).isEqualTo(expected);
    }
  }

  /** What a release says that it is made of can be read, to the row. */
  private static void assertThatPinnedSnapshotsAreWhole(ReleasedWarehouse warehouse)
      throws Exception {
    for (Manifest release : warehouse.releases().list()) {
      for (Manifest.Snapshot pin : release.snapshots()) {
        if (pin.snapshotId() != 0) {
          List<String> files =
              SnapshotContent.files(warehouse.settings(), pin.tableName(), pin.snapshotId());
          assertThat(files).hasSize(pin.fileCount()).allMatch(file -> Files.exists(Path.of(file)));
        }
      }
    }
  }

  private static List<String> listed(ReleasedWarehouse warehouse) throws Exception {
    return warehouse.releases().list().stream().map(Manifest::releaseId).toList();
  }

  private static RunLedger ledger(ReleasedWarehouse warehouse) {
    return new RunLedger(warehouse.jdbi(), CLOCK);
  }

  /** The complete backups, the latest first. */
  private static List<Path> complete(Path backups) throws Exception {
    try (var entries = Files.list(backups)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted((one, other) -> other.compareTo(one))
          .toList();
    }
  }

  private static Object inode(Path file) throws Exception {
    return Files.getAttribute(file, "unix:ino");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.cicw.run.ThreeReleases.CLOCK;
import static uk.cicw.run.ThreeReleases.FIRST;
import static uk.cicw.run.ThreeReleases.MADE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.lake.LakeUpkeep;
import uk.cicw.lake.SharedSpark;
import uk.cicw.lake.SnapshotContent;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingOptions;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.PrunedReleases;
import uk.cicw.ledger.RunKey;
import uk.cicw.release.Audience;
import uk.cicw.release.Manifest;
import uk.cicw.release.Publication;
import uk.cicw.retention.Retention;

/** What is not kept goes, and nothing else does. */
class RetentionTest {
  @TempDir Path folder;

  @Test
  void retentionKeepsWhatAKeptReleaseIsMadeOfAndChangesNoFact() throws Exception {
    ReleasedWarehouse warehouse = MADE.restoredTo(folder.resolve("retained"));
    Map<String, List<String>> facts = warehouse.facts();
    Path data = warehouse.home().resolve("lake/cicw/fact_placements/data");
    Path old = Files.writeString(data.resolve("left-by-a-killed-run.parquet"), "half a file");
    Files.setLastModifiedTime(old, FileTime.from(CLOCK.instant().minus(Duration.ofDays(2))));
    Path young = Files.writeString(data.resolve("of-a-run-that-works.parquet"), "half a file");

    RunKey key = new RunKey("retention", "2020-07-04");
    List<Long> counts = retain(warehouse, key);
    assertThat(counts.get(0)).isEqualTo(1);
    assertThat(counts.get(4)).isEqualTo(1);
    assertThat(warehouse.listed()).containsExactly(MADE.live(), MADE.yearly());
    assertThat(new PrunedReleases(warehouse.jdbi(), CLOCK).find(MADE.ids().get(1)))
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

    assertThat(
            warehouse.night(
                new RunKey("nightly", "2020-07-07"),
                FIRST.plus(Duration.ofDays(36)),
                ReleasedWarehouse.YEARLY))
        .isEqualTo(new Publication.Unchanged(MADE.live()));
    assertThat(retain(warehouse, new RunKey("retention", "2020-07-11"))).containsOnly(0L);
  }

  @Test
  void whatKilledRetentionsLeaveIsWholeAndFinishedByTheNext() throws Exception {
    ReleasedWarehouse warehouse = MADE.restoredTo(folder.resolve("killed"));
    Map<String, List<String>> facts = warehouse.facts();
    List<String> series = warehouse.series();
    RunInOwnProcess process = new RunInOwnProcess(warehouse.home());
    List<String> order =
        List.of(
            "--workflow", "retention", "--logical-date", "2020-07-04", "--snapshots-of", "yearly");
    SplittableRandom random = new SplittableRandom(903);
    for (String step : List.of("prune", "merge-files", "expire", "orphans")) {
      process.killIn(step, random.nextInt(300), "retention", order);
      assertThat(warehouse.series()).isEqualTo(series);
      assertThat(warehouse.facts()).isEqualTo(facts);
      assertThatPinnedSnapshotsAreWhole(warehouse);
    }
    assertThat(process.start("retention", order).waitFor()).as(process.whatItSaid()).isZero();
    assertThat(warehouse.listed()).containsExactly(MADE.live(), MADE.yearly());
    assertThat(warehouse.facts()).isEqualTo(facts);
    assertThatOnlyPinnedAndCurrentSnapshotsAreThere(warehouse);
  }

  @Test
  void whatIsAboutChildrenGoesByItsClassAndAge() throws Exception {
    ReleasedWarehouse warehouse = MADE.restoredTo(folder.resolve("aged"));
    Files.writeString(
        warehouse.home().resolve("cicw.conf"),
        "retention { analyst-files-days = 1, set-aside-days = 30 }\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    Settings settings = Settings.load(new Home(warehouse.home()));
    Path unknown = Files.writeString(folder.resolve("notes.csv"), "NAME,REMARK\nA. Child,lives\n");
    new Landing(settings, new LandingLedger(warehouse.jdbi()), Optional.of("813"), CLOCK, "tester")
        .land(List.of(unknown), LandingOptions.NONE);
    try (ActiveRun run = warehouse.start(new RunKey("retention", "2020-07-04"))) {
      assertThat(retention(settings, warehouse, run, 29).removeBytes()).isZero();
      assertThat(retention(settings, warehouse, run, 31).removeBytes()).isEqualTo(1);

      Retention retention = retention(settings, warehouse, run, 31);
      assertThat(retention.reduceReleases()).isEqualTo(MADE.ids().size() - 1);
      assertThat(retention.reduceReleases()).isZero();
    }
    for (Manifest release : warehouse.releases().list()) {
      boolean isLive = release.releaseId().equals(MADE.live());
      assertThat(release.reduced() == null).isEqualTo(isLive);
      warehouse.releases().open(release.releaseId(), Audience.PUBLISHED).close();
    }
    assertThatThrownBy(() -> warehouse.releases().rollback(MADE.yearly()))
        .hasMessageContaining(
            "retention@2020-07-04 took its rows about children away: they were kept long enough.");
  }

  private static Retention retention(
      Settings settings, ReleasedWarehouse warehouse, ActiveRun run, int later) {
    return new Retention(
        settings, warehouse.jdbi(), Clock.offset(CLOCK, Duration.ofDays(later)), run);
  }

  /** What each step counted. */
  private static List<Long> retain(ReleasedWarehouse warehouse, RunKey key) throws Exception {
    try (ActiveRun run = warehouse.start(key);
        Lake lake = Lake.open(warehouse.settings(), run.lease())) {
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
    Map<String, Set<Long>> expected = new HashMap<>();
    SnapshotContent.current(warehouse.settings())
        .forEach((table, id) -> expected.put(table, new TreeSet<>(Set.of(id))));
    for (Manifest release : warehouse.releases().list()) {
      release.snapshots().stream()
          .filter(pin -> pin.snapshotId() != 0)
          .forEach(
              pin ->
                  expected
                      .computeIfAbsent(pin.tableName(), name -> new TreeSet<>())
                      .add(pin.snapshotId()));
    }
    assertThat(SnapshotContent.ids(warehouse.settings())).isEqualTo(expected);
  }

  /** What a release says that it is made of is there, file by file. */
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
}

package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.cicw.run.ThreeReleases.CLOCK;
import static uk.cicw.run.ThreeReleases.FIRST;
import static uk.cicw.run.ThreeReleases.MADE;
import static uk.cicw.run.ThreeReleases.backUp;
import static uk.cicw.run.ThreeReleases.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.backup.Restore;
import uk.cicw.home.Home;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.release.Publication;

/** What a backup holds comes back as it was, at any place. */
class BackupTest {
  private static final RunKey TUESDAY = new RunKey("nightly", "2020-07-07");
  private static final Path NEWS =
      Path.of("src/test/resources/returns/repair/small-2020-episodes.csv");

  @TempDir Path folder;

  @Test
  void aRestoredWarehouseIsTheSameAndItsNextNightsGoOn() throws Exception {
    ReleasedWarehouse original = MADE.original();
    ReleasedWarehouse restored = MADE.restoredTo(folder.resolve("elsewhere"));
    assertThat(restored.releases().current()).contains(MADE.live());
    assertThat(restored.listed()).isEqualTo(original.listed()).hasSize(3);
    assertThat(restored.series()).isEqualTo(original.series()).isNotEmpty();
    assertThat(restored.facts()).isEqualTo(original.facts());
    assertThat(ledger(restored).history().latest(5).stream().map(run -> run.status()))
        .containsOnly(RunStatus.DONE);

    Instant monday = FIRST.plus(Duration.ofDays(35));
    RunKey key = new RunKey("nightly", "2020-07-06");
    assertThat(restored.night(key, monday, ReleasedWarehouse.YEARLY))
        .isEqualTo(new Publication.Unchanged(MADE.live()));
    Instant tuesday = monday.plus(Duration.ofDays(1));
    Publication news = restored.night(TUESDAY, tuesday, NEWS);
    assertThat(news).isInstanceOf(Publication.Published.class);
    assertThat(original.night(TUESDAY, tuesday, NEWS)).isEqualTo(news);
    assertThat(restored.facts()).isEqualTo(original.facts());
    try (var files = Files.walk(restored.settings().home().lake())) {
      assertThat(files.filter(file -> file.toString().endsWith(".metadata.json")))
          .noneMatch(file -> read(file).contains(MADE.original().home().toString()));
    }
  }

  @Test
  void aKilledBackupIsNoneAndTheNextOneIsComplete() throws Exception {
    ReleasedWarehouse warehouse = MADE.restoredTo(folder.resolve("killed"));
    Path backups = folder.resolve("backups");
    RunInOwnProcess process = new RunInOwnProcess(warehouse.home());
    List<String> order =
        List.of("--workflow", "backup", "--logical-date", "2020-07-04", backups.toString());
    SplittableRandom random = new SplittableRandom(903);
    for (String step : List.of("database", "files", "complete")) {
      process.killIn(step, random.nextInt(100), "backup", order);
      if (Files.isDirectory(backups)) {
        for (Path complete : complete(backups)) {
          Restore.of(complete, new Home(folder.resolve("nowhere"))).verify();
        }
      }
    }
    assertThat(process.start("backup", order).waitFor()).as(process.whatItSaid()).isZero();
    RunInOwnProcess newcomer = new RunInOwnProcess(folder.resolve("restored"));
    assertThat(newcomer.start("restore", List.of(backups.toString())).waitFor()).isZero();
    assertThat(newcomer.whatItSaid())
        .contains(
            "Live is %s. Releases that came back: 3.".formatted(MADE.live()),
            "Put the key of the pseudonyms back as ");
    ReleasedWarehouse restored = ReleasedWarehouse.at(newcomer.home());
    assertThat(restored.series()).isEqualTo(warehouse.series());
    assertThat(restored.facts()).isEqualTo(warehouse.facts());
  }

  @Test
  void theNextBackupLinksToTheOneBeforeAndNeverToTheWarehouse() throws Exception {
    ReleasedWarehouse warehouse = MADE.original();
    Path backups = folder.resolve("backups");
    for (int day = 0; day < 3; day++) {
      Clock clock = Clock.offset(CLOCK, Duration.ofDays(day));
      backUp(warehouse, backups, clock);
    }
    List<Path> kept = complete(backups);
    assertThat(kept).as("backup.keep is 2").hasSize(2);
    String file = "releases/%s/analyst-%s.duckdb".formatted(MADE.live(), MADE.live());
    Object ofLast = inode(kept.get(0).resolve("home").resolve(file));
    assertThat(ofLast)
        .isEqualTo(inode(kept.get(1).resolve("home").resolve(file)))
        .isNotEqualTo(inode(warehouse.home().resolve(file)));
    try (var all = Files.walk(kept.get(0))) {
      assertThat(all).noneMatch(path -> path.toString().contains("pseudonym"));
    }
    assertThatThrownBy(() -> backUp(MADE.restoredTo(folder.resolve("other")), backups, CLOCK))
        .hasMessageContaining("it holds backups of " + warehouse.home());
    assertThatThrownBy(() -> backUp(warehouse, warehouse.home().resolve("backups"), CLOCK))
        .hasMessageContaining("it lies in the home");
  }

  @Test
  void aRestoreThatBrokeOffLetsNobodyInAndIsBegunAgain() throws Exception {
    Path home = folder.resolve("broken-off");
    Restore brokenOff = Restore.of(MADE.backups(), new Home(home));
    brokenOff.verify();
    brokenOff.copyFiles();
    assertThatThrownBy(() -> Ledgers.open(brokenOff.settings()))
        .hasMessageEndingWith("Let it end, or begin it again with `cicw restore`.");
    ReleasedWarehouse restored = restore(MADE.backups(), home);
    assertThat(restored.releases().current()).contains(MADE.live());
    assertThat(home.resolve("releases/live/analyst.duckdb").toRealPath())
        .hasFileName("analyst-%s.duckdb".formatted(MADE.live()));
    assertThatThrownBy(() -> Restore.of(MADE.backups(), new Home(home)))
        .hasMessageContaining("it is not empty, it holds lake, landing, releases, warehouse.db");
  }

  @Test
  void aBackupWithAFileThatChangedOrIsMissingRestoresNothing() throws Exception {
    ReleasedWarehouse warehouse = MADE.restoredTo(folder.resolve("damaged"));
    Path backups = folder.resolve("backups");
    backUp(warehouse, backups, CLOCK);
    Path current = complete(backups).get(0).resolve("home/releases/CURRENT");
    Files.writeString(current, MADE.yearly() + "\n");
    Path home = folder.resolve("new");
    assertThatThrownBy(() -> restore(backups, home))
        .hasMessageContaining("home/releases/CURRENT in it is damaged. Nothing was restored");
    Files.delete(current);
    assertThatThrownBy(() -> restore(backups, home)).hasMessageContaining("is missing");
    assertThat(home).doesNotExist();
    Files.delete(complete(backups).get(0).resolve("backup.json"));
    assertThatThrownBy(() -> restore(backups, home)).hasMessageContaining("no complete backup");
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

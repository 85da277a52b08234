package uk.cicw.backup;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.backup.BackupContent.CopiedFile;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.LakeMove;
import uk.cicw.ledger.DatabaseCopy;
import uk.cicw.ledger.RestoredLedgers;

/**
 * A backup brought back into an empty home, in steps. Until the last of them nobody else can open
 * the home, and a restore that was killed is begun again.
 */
public final class Restore {
  private static final String HOME = "home/";
  private static final String LAKE = HOME + "lake/";

  /** What may lie in a home before: settings, the key of the pseudonyms, logs. */
  private static final Set<String> MAY_BE_THERE = Set.of("cicw.conf", "keys", "logs", "RESTORING");

  private final Path backup;
  private final BackupContent content;
  private final Home home;
  private final Settings settings;
  private final DatabaseCopy database;

  private Restore(Path backup, BackupContent content, Home home) {
    this.backup = backup;
    this.content = content;
    this.home = home;
    this.settings = settings(home, new Home(backup.resolve(HOME)));
    this.database = new DatabaseCopy(settings);
  }

  /** Those that are there already, else those of the backup. */
  private static Settings settings(Home home, Home copy) {
    return Files.exists(home.settingsFile())
        ? Settings.load(home)
        : new Settings(home, Settings.load(copy).config());
  }

  /**
   * Looks at a backup, or at the latest one in a folder of backups, and at what it is to become.
   *
   * @throws IllegalStateException where the one is no backup or the other is in use
   */
  public static Restore of(Path place, Home home) throws IOException {
    Path backup =
        BackupContent.isIn(place)
            ? place
            : new BackupFolder(place)
                .latest()
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "Cannot restore %s: it is no complete backup and holds none. Name a folder that has a backup.json in it, or the one above."
                                .formatted(place)));
    Path folder = backup.toAbsolutePath().normalize();
    Home whole = new Home(home.root().toAbsolutePath().normalize());
    Restore restore = new Restore(folder, BackupContent.read(folder), whole);
    restore.refuse();
    return restore;
  }

  private void refuse() throws IOException {
    if (!backup.resolve(database.fileName()).toFile().exists()) {
      throw cannot(
          "its database was of another kind than database.url names. Set that to one of the same kind");
    }
    if (Files.exists(home.restoring())) {
      String begun = Files.readString(home.restoring()).strip();
      if (!begun.equals(backup.toString())) {
        throw cannot(
            "a restore of %s into it broke off. Begin that one again, or empty the home and its database"
                .formatted(begun));
      }
      return;
    }
    String inTheWay = inTheWay();
    if (!inTheWay.isEmpty()) {
      throw cannot(
          "it is not empty, it holds %s. Stop the daemon that serves it, and name another folder or move this one away"
              .formatted(inTheWay));
    }
    if (!FolderTree.isEmpty(Path.of(lake()))) {
      throw cannot(
          "there is a lake in %s already. Set lake.uri to an empty folder".formatted(lake()));
    }
    if (!database.isEmpty()) {
      throw cannot("the database that database.url names holds tables. Name an empty one");
    }
  }

  private String inTheWay() throws IOException {
    if (!Files.exists(home.root())) {
      return "";
    }
    try (Stream<Path> entries = Files.list(home.root())) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !MAY_BE_THERE.contains(name))
          .sorted()
          .collect(joining(", "));
    }
  }

  /** Reads every file of the backup before anything is written. */
  public long verify() throws IOException {
    for (CopiedFile file : content.files()) {
      Path copy = backup.resolve(file.path());
      if (!Files.isRegularFile(copy) || !Copies.sha256(copy).equals(file.sha256())) {
        throw new IllegalStateException(
            "Cannot restore %s: %s in it is %s. Nothing was restored; take another backup."
                .formatted(backup, file.path(), Files.exists(copy) ? "damaged" : "missing"));
      }
    }
    return content.files().size();
  }

  /** Copies the files to their places; settings that are there already stay. */
  public long copyFiles() throws IOException {
    Files.createDirectories(home.root());
    Files.writeString(home.restoring(), backup + "\n");
    long copied = 0;
    for (CopiedFile file : content.files()) {
      Path to = destination(file.path());
      boolean isKept = to.equals(home.settingsFile()) && Files.exists(to);
      if (file.path().startsWith(HOME) && !isKept && !isWrittenAnew(file.path())) {
        Path from = backup.resolve(file.path());
        if (!Copies.isSame(from, to)) {
          Copies.copy(from, to);
        }
        copied++;
      }
    }
    RestoredFolders.protect(home);
    return copied;
  }

  /** Metadata of a lake that lies elsewhere now. */
  private boolean isWrittenAnew(String path) {
    return isMoved() && path.startsWith(LAKE) && path.contains("/metadata/");
  }

  private Path destination(String path) {
    return path.startsWith(LAKE)
        ? Path.of(lake()).resolve(path.substring(LAKE.length()))
        : home.root().resolve(path.startsWith(HOME) ? path.substring(HOME.length()) : path);
  }

  /**
   * Puts the database back and, where the lake lies elsewhere now, tells its tables so.
   *
   * @return how many tables of the lake were moved
   */
  public long restoreDatabase() throws IOException {
    database.restore(backup.resolve(database.fileName()));
    RestoredLedgers ledgers = new RestoredLedgers(database.database());
    long moved = 0;
    if (isMoved()) {
      LakeMove move = new LakeMove(content.lake(), backup.resolve(LAKE), lake());
      List<String> tables = ledgers.tableMetadata();
      tables.forEach(metadata -> ledgers.moveTable(metadata, move.move(metadata)));
      moved = tables.size();
    }
    ledgers.settle(content.runId(), content.takenAt());
    return moved;
  }

  /** Lets others open the home. */
  public void complete() throws IOException {
    Files.delete(home.restoring());
  }

  public Settings settings() {
    return settings;
  }

  /** What came back, for the ledger and for people. */
  public String label() {
    return "Restored %s, a backup of %s taken %s."
        .formatted(backup, content.home(), content.takenAt());
  }

  private boolean isMoved() {
    return !lake().equals(content.lake());
  }

  private String lake() {
    return LakeMove.place(settings.lakeUri());
  }

  private IllegalStateException cannot(String why) {
    return new IllegalStateException(
        "Cannot restore %s into %s: %s.".formatted(backup, home.root(), why));
  }
}

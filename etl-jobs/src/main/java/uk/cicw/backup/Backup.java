package uk.cicw.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.LakeMove;
import uk.cicw.ledger.DatabaseCopy;
import uk.cicw.ledger.RunKey;
import uk.cicw.reference.OwnReference;
import uk.cicw.release.Releases;

/**
 * One backup, in steps. To be taken by a run, whose lease keeps everybody else from committing; who
 * lands files meanwhile does no harm, as the database is copied first: it names no file that the
 * backup lacks.
 */
public final class Backup {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
  private static final String HOME = "home/";

  private final BackupFolder folder;
  private final Settings settings;
  private final Clock clock;
  private final String name;
  private final String lake;
  private final Copies copies;

  private Backup(BackupFolder folder, Settings settings, Clock clock, Copies copies) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.copies = copies;
    this.name = NAME.format(clock.instant());
    this.lake = LakeMove.place(settings.lakeUri());
  }

  /** Begins a backup into a folder that holds backups of this warehouse and of no other. */
  public static Backup into(Path root, Settings settings, Clock clock) throws IOException {
    BackupFolder folder = new BackupFolder(root.toAbsolutePath().normalize());
    refuse(folder, settings);
    Optional<Path> before = folder.latest();
    Map<String, BackupContent.CopiedFile> known =
        before.isPresent() ? BackupContent.read(before.get()).byPath() : Map.of();
    Copies copies = new Copies(folder.next(), before.orElse(folder.root()), known);
    return new Backup(folder, settings, clock, copies);
  }

  private static void refuse(BackupFolder folder, Settings settings) throws IOException {
    Path home = place(settings.home());
    if (folder.root().startsWith(home)) {
      throw new IllegalStateException(
          "Cannot back up to %s: it lies in the home, and would be lost with it. Name a folder elsewhere, best on another disk."
              .formatted(folder.root()));
    }
    if (!LakeMove.place(settings.lakeUri()).startsWith("/")) {
      throw new IllegalStateException(
          "Cannot back up: the lake lies in %s, which is not a disk of this machine. Have the store keep versions of it, and the database and the home backed up by other means at the same time."
              .formatted(settings.lakeUri()));
    }
    Optional<Path> before = folder.latest();
    if (before.isPresent() && !BackupContent.read(before.get()).home().equals(home.toString())) {
      throw new IllegalStateException(
          "Cannot back up to %s: it holds backups of %s. Name a folder of its own for each warehouse."
              .formatted(folder.root(), BackupContent.read(before.get()).home()));
    }
  }

  public String name() {
    return name;
  }

  /** The database as of this moment, and which release is live. */
  public long copyDatabase() throws IOException {
    DatabaseCopy database = new DatabaseCopy(settings);
    Path file = folder.next().resolve(database.fileName());
    Files.deleteIfExists(file);
    database.write(file);
    copies.add(database.fileName());
    return 1;
  }

  /** Everything in the home that makes up the warehouse. */
  public long copyFiles() throws IOException {
    Home home = settings.home();
    copyAll(home.landing(), "landing");
    copyAll(Path.of(lake), "lake");
    for (Path release : new Releases(home.releases(), clock).folders()) {
      copyAll(release, "releases/" + release.getFileName());
    }
    // last, so that the release that is live is among those that were copied
    Path state = folder.next().resolve(HOME + "releases");
    Files.createDirectories(state);
    for (Path file : new Releases(home.releases(), clock).copyState(state)) {
      copies.add(HOME + "releases/" + file.getFileName());
    }
    copyOwn(home);
    copies.removeOthers();
    return copies.made().size();
  }

  /**
   * Makes it a backup: nothing is one before.
   *
   * @param confirmLease throws where this run was overtaken, so that files may have changed
   * @return how many backups there are now
   */
  public long complete(RunKey run, Runnable confirmLease) throws IOException {
    BackupContent content =
        new BackupContent(
            place(settings.home()).toString(),
            lake,
            clock.instant().toString(),
            run.id(),
            copies.made());
    confirmLease.run();
    content.write(folder.next());
    folder.complete(name);
    folder.keep(settings.config().getInt("backup.keep"));
    return folder.backups().size();
  }

  /** What no backup holds. */
  public String aboutTheKey() {
    return "The keys are not in it: keep copies of %s and %s in another place, for without them no extract can be joined to what is there, and nothing that was delivered can be read."
        .formatted(settings.pseudonymKey(), settings.landingKey());
  }

  private void copyAll(Path root, String name) throws IOException {
    for (Path file : FolderTree.files(root)) {
      copies.add(file, HOME + name + "/" + root.relativize(file));
    }
  }

  /** What people write by hand; it may change at any moment, so it is read once. */
  private void copyOwn(Home home) throws IOException {
    List<String> names =
        List.of(
            String.valueOf(home.settingsFile().getFileName()),
            OwnReference.TARGETS_FILE,
            OwnReference.NEIGHBOURS_FILE);
    for (String own : names) {
      Path file = home.root().resolve(own);
      if (Files.exists(file)) {
        Copies.copy(file, folder.next().resolve(HOME + own));
        copies.add(HOME + own);
      }
    }
  }

  private static Path place(Home home) {
    return home.root().toAbsolutePath().normalize();
  }
}

package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the releases, and the only place that moves things in it.
 *
 * <pre>
 * CURRENT        one line: the id of the live release
 * live/          links to its files under names that stay, see {@link LiveLinks}
 * &lt;id&gt;/          a complete release, never written again
 * .building/     a release in the making, or what a crash left of one
 * .pruned-&lt;id&gt;/  what is left of a release that was pruned
 * STALE          why the live release is not what has landed, see {@link Staleness}
 * WITHDRAWN      ids that a rollback took back
 * .lock          held by whoever builds or rolls back
 * </pre>
 */
record ReleaseFolder(Path root) {
  private static final String PRUNED = ".pruned-";

  Path release(String id) {
    return root.resolve(id);
  }

  boolean holds(String id) {
    return Files.isDirectory(release(id));
  }

  Path building() {
    return root.resolve(".building");
  }

  Path lockFile() {
    return root.resolve(".lock");
  }

  Optional<String> current() throws IOException {
    try {
      return Optional.of(Files.readString(root.resolve("CURRENT")).strip());
    } catch (NoSuchFileException nothingPublishedYet) {
      return Optional.empty();
    }
  }

  /** The files that speak of the releases as a whole. */
  List<Path> state() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** The ids of all complete releases, the latest first. */
  List<String> ids() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.equals(LiveLinks.FOLDER))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** Makes a complete release the live one. Readers of another keep what they hold open. */
  void makeLive(String id) throws IOException {
    AtomicFile.write(root, "CURRENT", id + "\n");
    LiveLinks.point(root, id);
  }

  /** An empty folder to build in; what an earlier build left there is gone. */
  Path freshBuilding() throws IOException {
    delete(building());
    return Files.createDirectories(building());
  }

  /** Makes what was built read-only, and complete under its name in one step. */
  void complete(String id) throws IOException {
    try (Stream<Path> files = Files.list(building())) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        AtomicFile.force(file);
      }
    }
    // so a client that forgets to open read-only can not take a write lock or leave a .wal
    Files.setPosixFilePermissions(building(), PosixFilePermissions.fromString("r-xr-xr-x"));
    AtomicFile.force(building());
    Files.move(building(), release(id), StandardCopyOption.ATOMIC_MOVE);
    AtomicFile.force(root);
  }

  /** Takes a complete release away by its name, in one step. */
  void takeAway(String id) throws IOException {
    Files.move(release(id), root.resolve(PRUNED + id), StandardCopyOption.ATOMIC_MOVE);
    AtomicFile.force(root);
  }

  /** Deletes what was taken away, now or by a process that was killed then. */
  void deleteTakenAway() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.toList()) {
        if (String.valueOf(entry.getFileName()).startsWith(PRUNED)) {
          delete(entry);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

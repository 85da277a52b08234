package uk.cicw.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of backups of one warehouse. */
record BackupFolder(Path root) {
  private static final String OLD = ".old-";

  /** The complete backups, the latest first. */
  List<Path> backups() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> !name(entry).startsWith("."))
          .filter(BackupContent::isIn)
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  Optional<Path> latest() throws IOException {
    return backups().stream().findFirst();
  }

  /** Where the next one is made. It is about children, so only its owner may read it. */
  Path next() throws IOException {
    Path next = root.resolve(".next");
    if (!Files.isDirectory(next)) {
      Files.createDirectories(root);
      Files.createDirectory(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return next;
  }

  void complete(String name) throws IOException {
    Files.move(next(), root.resolve(name), ATOMIC_MOVE);
  }

  /** Removes all but so many of the latest, each in one step by its name. */
  void keep(int count) throws IOException {
    for (Path backup : backups().stream().skip(Math.max(1, count)).toList()) {
      Files.move(backup, root.resolve(OLD + name(backup)), ATOMIC_MOVE);
    }
    try (Stream<Path> entries = Files.list(root)) {
      for (Path old : entries.filter(entry -> name(entry).startsWith(OLD)).toList()) {
        FolderTree.delete(old);
      }
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }
}

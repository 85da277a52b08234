package uk.cicw.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.util.Tasks;
import org.apache.iceberg.util.ThreadPools;

/**
 * Copies of data files that lie in an object store, on a disk of this machine. A data file never
 * changes, so only new ones are copied.
 */
record LakeCopies(Path folder) {

  /** Where the copy of a file is; a file on a disk is read where it lies. */
  String path(String location) {
    return isOnDisk(location)
        ? LocalFiles.path(location)
        : folder.resolve(URI.create(location).getRawPath().substring(1)).toString();
  }

  /** Copies those that are not here yet, several at a time. */
  void fetch(FileIO store, Collection<String> locations) {
    Tasks.foreach(locations.stream().filter(location -> !Files.exists(Path.of(path(location)))))
        .executeWith(ThreadPools.getWorkerPool())
        .stopOnFailure()
        .throwFailureWhenFinished()
        .run(location -> fetch(store, location));
  }

  /** Deletes the copies of all other files: what is not needed any more is to be nowhere. */
  void keepOnly(Collection<String> locations) {
    Set<Path> kept =
        locations.stream().map(location -> Path.of(path(location))).collect(Collectors.toSet());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!kept.contains(file)) {
            Files.delete(file);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot delete old copies in " + folder, e);
      }
    }
  }

  private void fetch(FileIO store, String location) {
    Path copy = Path.of(path(location));
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try (InputStream bytes = store.newInputFile(location).newStream()) {
      makeFolder(copy.resolveSibling(""));
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + location, e);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  static boolean isOnDisk(String location) {
    return LocalFiles.path(location).startsWith("/");
  }
}

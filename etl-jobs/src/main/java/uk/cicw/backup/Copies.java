package uk.cicw.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.cicw.backup.BackupContent.CopiedFile;

/**
 * The copies that a backup in the making has so far. What an attempt that was killed copied is
 * taken over; what the backup before has is linked.
 */
final class Copies {
  /** Some disks know the time of a file to two seconds only, and no two to the same digit. */
  private static final long COARSEST_CLOCK_MS = 2000;

  private final Path folder;
  private final Path before;
  private final Map<String, CopiedFile> known;
  private final List<CopiedFile> made = new ArrayList<>();

  /**
   * @param folder of the backup in the making
   * @param before folder of the backup before
   * @param known what that one has, by path; nothing, for the first
   */
  Copies(Path folder, Path before, Map<String, CopiedFile> known) {
    this.folder = folder;
    this.before = before;
    this.known = known;
  }

  /** Has a file that is never changed under its name. */
  void add(Path original, String path) throws IOException {
    Path copy = folder.resolve(path);
    CopiedFile earlier = known.get(path);
    boolean isThere = isSame(original, copy);
    if (!isThere && isKnown(original, earlier) && isLinked(before.resolve(path), copy)) {
      made.add(earlier);
      return;
    }
    if (!isThere) {
      copy(original, copy);
    }
    add(path);
  }

  /** Has a file that was written to the folder of the backup itself. */
  void add(String path) throws IOException {
    made.add(described(path));
  }

  List<CopiedFile> made() {
    return made;
  }

  /** Forgets what a killed attempt copied and the warehouse has no longer. */
  void removeOthers() throws IOException {
    Set<Path> ours =
        made.stream().map(file -> folder.resolve(file.path())).collect(Collectors.toSet());
    for (Path file : FolderTree.files(folder)) {
      if (!ours.contains(file)) {
        Files.delete(file);
      }
    }
  }

  static void copy(Path original, Path copy) throws IOException {
    Files.createDirectories(copy.resolveSibling(""));
    // whole or not there: a killed process leaves at most the other name
    Path part = copy.resolveSibling("." + copy.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.copy(original, part, COPY_ATTRIBUTES);
    Files.move(part, copy, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  static boolean isSame(Path original, Path copy) throws IOException {
    return Files.isRegularFile(copy)
        && Files.size(copy) == Files.size(original)
        && Math.abs(lastWritten(copy) - lastWritten(original)) <= COARSEST_CLOCK_MS;
  }

  private static long lastWritten(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toMillis();
  }

  static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
    }
  }

  private boolean isKnown(Path original, @Nullable CopiedFile earlier) throws IOException {
    return earlier != null
        && earlier.bytes() == Files.size(original)
        && isSame(original, before.resolve(earlier.path()));
  }

  /** Not every disk has links, nor as many as one may wish for: then it is copied again. */
  private static boolean isLinked(Path existing, Path link) throws IOException {
    Files.createDirectories(link.resolveSibling(""));
    Files.deleteIfExists(link);
    try {
      Files.createLink(link, existing);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
  }

  private CopiedFile described(String path) throws IOException {
    Path copy = folder.resolve(path);
    return new CopiedFile(path, Files.size(copy), sha256(copy));
  }
}

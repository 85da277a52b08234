package uk.cicw.pseudonym;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Secret keys in a file that only its owner may read: one line for each, its number and the key in
 * hexadecimal, the newest last.
 */
public record KeyFile(Path path) {
  private static final int KEY_BYTES = 32;

  /** The keys, in hexadecimal, the newest last; the first is made on first use. */
  public List<String> readOrCreate() {
    if (!Files.exists(path)) {
      write(path, List.of(newKey()), false);
    }
    return read();
  }

  /** The keys of a file that is there. */
  public List<String> read() {
    try {
      List<String> lines =
          Files.readAllLines(path).stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (lines.isEmpty() || !lines.stream().allMatch(line -> line.matches("\\d+ [0-9a-f]{64}"))) {
        throw new IllegalStateException(
            ("Cannot use the keys in %s: a line is not a number and 64 hexadecimal digits."
                    + " Restore the file from its copy.")
                .formatted(path));
      }
      return lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key file " + path, e);
    }
  }

  /** The file in which a new key waits until everything is made with it. */
  public KeyFile next() {
    return new KeyFile(path.resolveSibling(path.getFileName() + ".next"));
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /** Writes these keys and a new one, unless the file is there already. */
  public void createAfter(List<String> keys) {
    if (!exists()) {
      List<String> more = new ArrayList<>(keys);
      more.add(newKey());
      write(path, more, false);
    }
  }

  /** Puts a new key behind those of a file that is there, in one step. */
  public void addNew() {
    List<String> more = new ArrayList<>(read());
    more.add(newKey());
    replace(more);
  }

  /** Keeps these keys alone, in one step. */
  public void replace(List<String> keys) {
    write(path, keys, true);
  }

  /** Takes the place of another file, in one step. */
  public void moveTo(KeyFile other) {
    try {
      Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot put the key file %s into use".formatted(path), e);
    }
  }

  /** A key that nobody knows, in hexadecimal. */
  public static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private static void write(Path file, List<String> keys, boolean replaces) {
    try {
      Path complete = complete(file, keys);
      if (replaces) {
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        link(file, complete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the key file " + file, e);
    }
  }

  private static Path complete(Path file, List<String> keys) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path complete =
        Files.createTempFile(
            folder,
            "new",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < keys.size(); at++) {
      lines.append(at + 1).append(' ').append(keys.get(at)).append('\n');
    }
    Files.writeString(complete, lines);
    return complete;
  }

  private static void link(Path file, Path complete) throws IOException {
    try {
      // a link appears whole and never replaces the key that another process made meanwhile
      Files.createLink(file, complete);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // theirs is the key
    } finally {
      Files.delete(complete);
    }
  }
}

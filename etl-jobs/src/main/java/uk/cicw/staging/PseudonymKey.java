package uk.cicw.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The secret key of the pseudonyms, in a file that only its owner may read. The file has one line
 * for each version of the key, the version and the key in hexadecimal; the last line is in use. So
 * a key is rotated by adding a line and staging again what landed.
 */
final class PseudonymKey {
  private static final int KEY_BYTES = 32;

  /** The key in use, in hexadecimal; made on first use. */
  static String readOrCreate(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return lastKey(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or make the key of the pseudonyms " + file, e);
    }
  }

  private static String lastKey(Path file, List<String> lines) {
    List<String> keys = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (keys.isEmpty() || !keys.get(keys.size() - 1).matches("\\d+ [0-9a-f]{64}")) {
      throw new IllegalStateException(
          ("Cannot use the key of the pseudonyms in %s: its last line is not a version and 64"
                  + " hexadecimal digits. Restore the file from its copy.")
              .formatted(file));
    }
    String last = keys.get(keys.size() - 1);
    return last.substring(last.indexOf(' ') + 1);
  }

  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path complete =
        Files.createTempFile(
            folder,
            "new",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.writeString(complete, "1 " + HexFormat.of().formatHex(key) + "\n");
    try {
      // a link appears whole and never replaces the key that another process made meanwhile
      Files.createLink(file, complete);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // theirs is the key
    } finally {
      Files.delete(complete);
    }
  }

  private PseudonymKey() {}
}

package uk.cicw.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;
import uk.cicw.home.Settings;

/** Files that nobody but their owner may read. */
final class SecretFiles {

  /**
   * Whoever has the key of the pseudonyms can work out who a pseudonym is, and whoever has that of
   * landing can read what was delivered.
   */
  static Stream<Finding> closed(Settings settings) {
    return Stream.concat(
        Stream.of(
            key("pseudonym key", settings.pseudonymKey()),
            key("landing key", settings.landingKey())),
        settings.secrets().files().stream().map(file -> closed("secret", file)));
  }

  private static Finding key(String subject, Path file) {
    return Files.exists(file)
        ? closed(subject, file)
        : Finding.ok(subject, "not made yet; the first run makes it");
  }

  private static Finding closed(String subject, Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      permissions.remove(PosixFilePermission.OWNER_READ);
      permissions.remove(PosixFilePermission.OWNER_WRITE);
      return permissions.isEmpty() && Files.isReadable(file)
          ? Finding.ok(subject, file + ", for its owner only")
          : Finding.problem(
              subject,
              file + " is open to others than its owner, or closed to this user",
              "chmod 600 " + file);
    } catch (IOException e) {
      return Finding.problem(
          subject, file + " can not be examined: " + e.getMessage(), "chmod 600 " + file);
    }
  }

  private SecretFiles() {}
}

package uk.cicw.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.home.Settings;

/** Reports with the council's own identifiers: their owner can write them, and nobody else read. */
final class ReportsCheck {
  private static final String SUBJECT = "reports";

  /** Nothing where the settings name no folder for them. */
  static Stream<Finding> closed(Settings settings) {
    return settings.reportsFolder().map(ReportsCheck::closed).stream();
  }

  private static Finding closed(Path root) {
    Path nearest = Machine.nearestFolder(root);
    if (!Files.isWritable(nearest)) {
      return Finding.problem(
          SUBJECT,
          "%s can not be written to".formatted(nearest),
          "Give this user the right to, or set rules.reports to another folder.");
    }
    try {
      return open(root)
          .map(
              path ->
                  Finding.problem(
                      SUBJECT, path + " is open to others than its owner", "chmod -R go= " + root))
          .orElse(Finding.ok(SUBJECT, root + ", for their owner only"));
    } catch (IOException | UncheckedIOException e) {
      return Finding.problem(
          SUBJECT,
          "%s can not be examined: %s".formatted(root, e.getMessage()),
          "Run this as the user who runs the warehouse.");
    }
  }

  /** Something in it that others may open; the folder itself may be listed. */
  private static Optional<Path> open(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> !path.equals(root)).filter(ReportsCheck::isOpen).findFirst();
    }
  }

  private static boolean isOpen(Path path) {
    try {
      return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).endsWith("------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReportsCheck() {}
}

package uk.cicw.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Settings;

/** The folder of the audit log: without it nothing is given out. */
final class AuditCheck {
  private static final String SUBJECT = "audit log";

  /** Its end is looked at, not the whole of it: that is what {@code cicw audit verify} does. */
  static Finding kept(Settings settings) {
    try {
      AuditLog log = AuditLog.of(settings);
      return Files.isDirectory(log.folder()) ? kept(log) : toBeMade(log.folder());
    } catch (IllegalStateException e) {
      // it lies in the warehouse, or its head can not be read
      return Finding.problem(
          SUBJECT, String.valueOf(e.getMessage()), "Until then nothing is given out to readers.");
    } catch (IOException | UncheckedIOException e) {
      return Finding.problem(
          SUBJECT,
          "it can not be examined: " + e.getMessage(),
          "Run this as the user who runs the warehouse.");
    }
  }

  private static Finding toBeMade(Path folder) {
    Path nearest = Machine.nearestFolder(folder);
    return Files.isWritable(nearest)
        ? Finding.ok(SUBJECT, "not made yet; the first reader makes " + folder)
        : Finding.problem(
            SUBJECT,
            "%s can not be made: %s can not be written to".formatted(folder, nearest),
            "Make it for this user alone (chmod 700), or set audit.folder.");
  }

  private static Finding kept(AuditLog log) throws IOException {
    Path folder = log.folder();
    if (!Files.isWritable(folder)) {
      return Finding.problem(
          SUBJECT,
          folder + " can not be written to, so nothing is given out",
          "Give this user the right to, or set audit.folder.");
    }
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    if (!mode.endsWith("------")) {
      return Finding.problem(
          SUBJECT, folder + " is open to others than its owner", "chmod 700 " + folder);
    }
    Optional<String> fault = log.faultAtItsEnd();
    return fault.isEmpty()
        ? Finding.ok(SUBJECT, folder + ", for its owner only, ends where its head says")
        : Finding.problem(
            SUBJECT,
            "%s: %s".formatted(folder, fault.get()),
            "cicw audit verify says what is missing; ask who else may write there.");
  }

  private AuditCheck() {}
}

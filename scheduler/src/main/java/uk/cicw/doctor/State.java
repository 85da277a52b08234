package uk.cicw.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;
import uk.cicw.schedule.Workflows;

/** The state of the warehouse, as its home and its database hold it. */
final class State {

  static Finding homeIsWritable(Home home) {
    Path folder = Machine.nearestFolder(home.root());
    if (!Files.isWritable(folder)) {
      return Finding.problem(
          "home",
          folder + " can not be written to",
          "Give this user the right to, or name another folder with --home.");
    }
    return Finding.ok(
        "home", Files.isDirectory(home.root()) ? home.root().toString() : "not made yet");
  }

  static Finding database(Settings settings) {
    if (settings.text("database.url").isEmpty() && !Files.exists(settings.home().database())) {
      return Finding.ok("database", "not made yet");
    }
    try {
      int answer =
          Ledgers.open(settings)
              .withHandle(handle -> handle.select("select 1").mapTo(Integer.class).one());
      return Finding.ok("database", "answers (" + answer + "): " + settings.databaseUrl());
    } catch (JdbiException e) {
      return Finding.problem(
          "database",
          "%s does not answer: %s".formatted(settings.databaseUrl(), rootCause(e)),
          "Check database.url, database.user and database.password-file in cicw.conf.");
    }
  }

  /** Whoever has the key can work out who a pseudonym is. */
  static Finding pseudonymKey(Settings settings) {
    Path key = settings.pseudonymKey();
    if (!Files.exists(key)) {
      return Finding.ok("pseudonym key", "not made yet; the first run makes it");
    }
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(key);
      permissions.remove(PosixFilePermission.OWNER_READ);
      permissions.remove(PosixFilePermission.OWNER_WRITE);
      return permissions.isEmpty() && Files.isReadable(key)
          ? Finding.ok("pseudonym key", key + ", for its owner only")
          : Finding.problem(
              "pseudonym key",
              key + " is open to others than its owner, or closed to this user",
              "chmod 600 " + key);
    } catch (IOException e) {
      return Finding.problem(
          "pseudonym key", key + " can not be examined: " + e.getMessage(), "chmod 600 " + key);
    }
  }

  static Finding releases(Home home, Clock clock) {
    try {
      Releases releases = new Releases(home.releases(), clock);
      Optional<String> current = releases.current();
      if (current.isEmpty()) {
        return Finding.ok("releases", "none yet");
      }
      releases.openLive(Audience.ANALYST).close();
      return Finding.ok("releases", current.get() + " is live and can be read");
    } catch (Exception e) {
      return Finding.problem(
          "releases",
          "the live release can not be read: " + e.getMessage(),
          "Go back to another with `cicw releases rollback ID`, or run `cicw run`.");
    }
  }

  static Finding schedule(Settings settings) {
    int count = Workflows.declared(settings).size();
    return Finding.ok("schedule", count == 1 ? "1 workflow" : count + " workflows");
  }

  private static String rootCause(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private State() {}
}

package uk.cicw.doctor;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;
import uk.cicw.status.ServingDaemons;

/**
 * The database of ledgers and catalogue: whether it answers, is whole, and what is locked in it.
 */
record DatabaseCheck(Settings settings, Clock clock) {
  private static final int LEAST_POSTGRES = 13;
  private static final Duration MOST_SKEW = Duration.ofSeconds(5);
  private static final int RUNS_LOOKED_AT = 5;

  /** Of a database that does not answer nothing more can be told. */
  Stream<Finding> findings() {
    if (!isPostgres() && !Files.exists(settings.home().database())) {
      return Stream.of(Finding.ok("database", "not made yet"));
    }
    try {
      Jdbi ledgers = Ledgers.open(settings);
      Stream<Finding> both = Stream.of(daemons(ledgers), writer(ledgers), brokenOff(ledgers));
      return Stream.concat(
          isPostgres() ? Stream.of(version(ledgers), skew(ledgers)) : Stream.of(integrity(ledgers)),
          both);
    } catch (JdbiException e) {
      return Stream.of(
          Finding.problem(
              "database",
              "%s does not answer: %s".formatted(settings.databaseUrl(), rootCause(e)),
              "Check database.url, database.user and database.password-file in cicw.conf."));
    }
  }

  private boolean isPostgres() {
    return settings.databaseUrl().startsWith("jdbc:postgresql:");
  }

  private Finding integrity(Jdbi ledgers) {
    List<String> faults = all(ledgers, "pragma quick_check");
    return faults.equals(List.of("ok"))
        ? Finding.ok("database", settings.databaseUrl() + " answers and is whole")
        : Finding.problem(
            "database",
            "%s is damaged: %s".formatted(settings.databaseUrl(), faults.get(0)),
            "Stop the daemon, keep the file, and restore a backup of it.");
  }

  private Finding version(Jdbi ledgers) {
    String version = all(ledgers, "show server_version").get(0);
    String detail = "%s answers, PostgreSQL %s".formatted(settings.databaseUrl(), version);
    return Integer.parseInt(version.replaceFirst("[^0-9].*", "")) >= LEAST_POSTGRES
        ? Finding.ok("database", detail)
        : Finding.problem("database", detail, "Use PostgreSQL 13 or later.");
  }

  private Finding skew(Jdbi ledgers) {
    Instant before = clock.instant();
    Instant there =
        ledgers
            .withHandle(
                handle ->
                    handle.select("select clock_timestamp()").mapTo(OffsetDateTime.class).one())
            .toInstant();
    Instant after = clock.instant();
    return clockFinding("clock of the database", there, before, after);
  }

  static Finding clockFinding(String subject, Instant there, Instant before, Instant after) {
    Duration skew =
        there.isBefore(before)
            ? Duration.between(there, before)
            : there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    return skew.compareTo(MOST_SKEW) <= 0
        ? Finding.ok(subject, "agrees with this machine's")
        : Finding.problem(
            subject,
            "is %d seconds away from this machine's".formatted(skew.toSeconds()),
            "Have both set by NTP: leases and heartbeats count on them.");
  }

  private Finding daemons(Jdbi ledgers) {
    return Finding.ok(
        "daemon",
        ServingDaemons.label(ledgers, clock).map("served by "::concat).orElse("none serves"));
  }

  private Finding writer(Jdbi ledgers) {
    Optional<LeaseHolder> writer = new RunLedger(ledgers, clock).writer();
    return Finding.ok(
        "write lease", writer.map(holder -> "held by " + holder.label()).orElse("free"));
  }

  private Finding brokenOff(Jdbi ledgers) {
    RunLedger runs = new RunLedger(ledgers, clock);
    Optional<RunEntry> running =
        runs.history().latest(RUNS_LOOKED_AT).stream()
            .filter(run -> run.status() == RunStatus.RUNNING)
            .findFirst();
    if (running.isEmpty() || runs.writer().isPresent()) {
      return Finding.ok("runs", running.map(run -> run.key().id() + " works").orElse("none works"));
    }
    return Finding.problem(
        "runs",
        running.get().key().id() + " counts as working and nobody works on it",
        "cicw logs %s; the daemon, or the next run, takes it up."
            .formatted(running.get().key().id()));
  }

  private static List<String> all(Jdbi ledgers, String question) {
    return ledgers.withHandle(handle -> handle.select(question).mapTo(String.class).list());
  }

  private static String rootCause(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}

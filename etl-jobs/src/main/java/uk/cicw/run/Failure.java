package uk.cicw.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import uk.cicw.home.Home;

/** How an error reads to whoever has to do something about it. */
record Failure(Home home, String verb, Exception cause) {
  private static final String BY_DESIGN = "Cannot ";

  private static final String CLIENT_OF_STORES = "software.amazon.awssdk.";

  /** What a full disk says, through Java, SQLite and DuckDB. */
  private static final List<String> FULL_DISK =
      List.of("No space left on device", "SQLITE_FULL", "database or disk is full");

  String text() {
    String message = String.valueOf(cause.getMessage());
    Optional<String> cluster = lostCluster();
    if (cluster.isEmpty() && message.startsWith(BY_DESIGN)) {
      return message;
    }
    return fullDisk()
        .or(() -> cluster)
        .or(this::lostDatabase)
        .or(this::lostStore)
        .orElseGet(
            () ->
                "Cannot finish `cicw %s`: %s: %s. Run it with --debug to see where; logs/run.log has it, too."
                    .formatted(verb, cause.getClass().getSimpleName(), message));
  }

  private Optional<String> fullDisk() {
    return causes()
        .map(Throwable::getMessage)
        .filter(message -> message != null && FULL_DISK.stream().anyMatch(message::contains))
        .findFirst()
        .map(
            message ->
                "Cannot finish `cicw %s`: the disk is full. Make room where %s lies, and where temporary files do: what is live stays as it is, and the next run goes on where this one stopped."
                    .formatted(verb, home.root()));
  }

  private Optional<String> lostDatabase() {
    return causes()
        .filter(Failure::isLostConnection)
        .reduce((outer, inner) -> inner)
        .map(
            fault ->
                "Cannot finish `cicw %s`: the database of ledgers and catalogue does not answer (%s). See that it runs: what is live stays as it is, and the next run goes on where this one stopped."
                    .formatted(verb, fault.getMessage()));
  }

  /**
   * Spark says so in its own words, which begin as ours do; its message may quote a stack trace.
   */
  private Optional<String> lostCluster() {
    return causes()
        .flatMap(fault -> String.valueOf(fault.getMessage()).lines())
        .filter(line -> !line.startsWith("\tat ") && line.matches("(?i).*spark ?context.*"))
        .findFirst()
        .map(
            line ->
                "Cannot finish `cicw %s`: the Spark cluster does not answer, or does not know spark.secret. See that it runs: what is live stays as it is, and the next run goes on where this one stopped."
                    .formatted(verb));
  }

  private Optional<String> lostStore() {
    return causes()
        .filter(fault -> fault.getClass().getName().startsWith(CLIENT_OF_STORES))
        .findFirst()
        .map(
            fault ->
                "Cannot finish `cicw %s`: the object store of the lake refuses, or does not answer (%s). Look at lake.s3: what is live stays as it is, and the next run goes on where this one stopped."
                    .formatted(verb, fault.getMessage()));
  }

  /** The error and what led to it, the innermost last. */
  private Stream<Throwable> causes() {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause);
  }

  private static boolean isLostConnection(Throwable fault) {
    return fault instanceof ConnectionException
        || fault instanceof SQLException sql
            && sql.getSQLState() != null
            && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
  }
}

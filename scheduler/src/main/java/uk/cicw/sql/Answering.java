package uk.cicw.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.cicw.sql.EndedStatement.Outcome;

/** Runs the statements of one person on a release, one after the other. */
public final class Answering {
  private final Connection release;
  private final Consumer<EndedStatement> ended;
  private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();
  private final AtomicBoolean isCancelled = new AtomicBoolean();

  /**
   * Answers out of a release.
   *
   * @param ended is told the end of every statement, also of one that failed
   */
  public Answering(Connection release, Consumer<EndedStatement> ended) {
    this.release = release;
    this.ended = ended;
  }

  Connection release() {
    return release;
  }

  /** Runs one statement and writes its rows; a statement that gives none shows nothing. */
  public EndedStatement answer(String sql, Destination to, Destination.Screen screen)
      throws SQLException, IOException {
    List<String> tables = NamedTables.of(release, sql);
    long start = System.nanoTime();
    isCancelled.set(false);
    long rows = 0;
    Outcome outcome = Outcome.FAILED;
    try (Statement statement = release.createStatement()) {
      running.set(statement);
      rows = rows(statement, sql, to, screen);
      outcome = Outcome.DONE;
    } finally {
      running.set(null);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Outcome really = isCancelled.get() ? Outcome.CANCELLED : outcome;
      ended.accept(new EndedStatement(sql, tables, rows, took, really));
    }
    return new EndedStatement(
        sql, tables, rows, Duration.ofNanos(System.nanoTime() - start), outcome);
  }

  private static long rows(Statement statement, String sql, Destination to, Destination.Screen on)
      throws SQLException, IOException {
    if (!statement.execute(sql)) {
      return 0;
    }
    try (ResultSet result = statement.getResultSet()) {
      return to.write(result, sql, on);
    }
  }

  /** Ends the statement that is running, if there is one. From any thread. */
  void cancel() {
    Statement statement = running.get();
    if (statement == null) {
      return;
    }
    isCancelled.set(true);
    try {
      statement.cancel();
    } catch (SQLException endedMeanwhile) {
      isCancelled.set(false);
    }
  }

  boolean wasCancelled() {
    return isCancelled.get();
  }
}

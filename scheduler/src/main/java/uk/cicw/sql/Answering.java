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
   * @param ended is told the end of every statement, also of one that failed, before its rows can
   *     be seen
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
    List<String> tables = StatementTables.of(release, sql);
    long start = System.nanoTime();
    isCancelled.set(false);
    try (Statement statement = release.createStatement();
        Taken taken = taken(statement, sql, to, screen)) {
      EndedStatement done = end(sql, tables, taken.rows(), start, Outcome.DONE);
      taken.reveal();
      return done;
    } catch (SQLException e) {
      end(sql, tables, 0, start, isCancelled.get() ? Outcome.CANCELLED : Outcome.FAILED);
      throw e;
    }
  }

  private EndedStatement end(
      String sql, List<String> tables, long rows, long start, Outcome outcome) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    EndedStatement end = new EndedStatement(sql, tables, rows, took, outcome);
    ended.accept(end);
    return end;
  }

  private Taken taken(Statement statement, String sql, Destination to, Destination.Screen screen)
      throws SQLException, IOException {
    running.set(statement);
    try {
      if (!statement.execute(sql)) {
        return Taken.NOTHING;
      }
      try (ResultSet result = statement.getResultSet()) {
        return to.take(result, sql, screen);
      }
    } finally {
      running.set(null);
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

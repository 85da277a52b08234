package uk.cicw.gateway;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement that is being bound, worked out or delivered. Closing it gives its turn to the next.
 */
final class Running implements Plan.Interruptible, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Instant since;
  private final Semaphore turns;
  private final Runnable ended;
  private final Executor interrupts;
  private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
  private volatile @Nullable DuckDBConnection connection;

  /**
   * @param interrupts runs what may wait for as long as the statement goes on
   */
  Running(Instant since, Semaphore turns, RunningStatements all, Executor interrupts) {
    this.since = since;
    this.turns = turns;
    this.ended = () -> all.ended(this);
    this.interrupts = interrupts;
  }

  Instant since() {
    return since;
  }

  /**
   * As what it was stopped: {@code cancelled}, {@code timed_out}, {@code out_of_memory}; {@code
   * done} where it is finished.
   */
  Optional<String> stopped() {
    return Optional.ofNullable(stopped.get());
  }

  @Override
  public void by(DuckDBConnection works) {
    connection = works;
    if (stopped().isPresent()) {
      interrupt();
    }
  }

  /** Nothing stops it from here on; false when something has. */
  boolean finish() {
    return stopped.compareAndSet(null, "done");
  }

  /** Does not wait for it: what can not be interrupted would hold up whoever watches. */
  void stop(String outcome) {
    if (stopped.compareAndSet(null, outcome)) {
      interrupts.execute(this::interrupt);
    }
  }

  /**
   * The statement's own cancel does nothing once rows are on their way; this does, always, but
   * waits for the function that is at work on some rows.
   */
  private void interrupt() {
    DuckDBConnection works = connection;
    try {
      if (works != null) {
        works.close();
      }
    } catch (SQLException e) {
      LOG.warn("Cannot interrupt a statement; the watch ends the process if it does not end.", e);
    }
  }

  @Override
  public void close() {
    ended.run();
    turns.release();
  }
}

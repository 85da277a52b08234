package uk.cicw.gateway;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.arrow.flight.BackpressureStrategy;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * Works one statement out and sends its rows, batch by batch, as fast as the client takes them; of
 * a result at most two batches lie in memory. Nothing leaves before the audit log knows of it.
 */
final class Delivery extends BackpressureStrategy.CallbackBackpressureStrategy implements Runnable {
  private static final long LOOK_MS = 1000;
  private static final long MOST_BYTES_A_BATCH = 256L << 20;

  /** What deliveries share. */
  record Means(
      RunningStatements running,
      Trail trail,
      BufferAllocator allocator,
      long mostRows,
      Clock clock) {}

  private final Means means;
  private final Session session;
  private final Prepared prepared;
  private final ServerStreamListener listener;
  private volatile Optional<Running> running = Optional.empty();
  private volatile boolean isCancelled;
  private Optional<Plan> plan = Optional.empty();
  private long rows;

  Delivery(Means means, Session session, Prepared prepared, ServerStreamListener listener) {
    this.means = means;
    this.session = session;
    this.prepared = prepared;
    this.listener = listener;
    // gRPC takes these only before the call returns
    register(listener);
  }

  @Override
  protected void cancelCallback() {
    super.cancelCallback();
    isCancelled = true;
    running.ifPresent(one -> one.stop("cancelled"));
  }

  @Override
  public void run() {
    Instant began = means.clock.instant();
    try (Running one = means.running.begin(prepared.user())) {
      running = Optional.of(one);
      if (isCancelled) {
        one.stop("cancelled");
      }
      try {
        send(one, began);
        // before the client can ask again, which then finds it
        giveBack(one);
        listener.completed();
      } catch (SQLException | IOException | RuntimeException e) {
        Failure failure = Failure.of(e, one);
        note(began, failure.outcome());
        plan.ifPresent(Delivery::closeQuietly);
        listener.error(failure.told());
      }
    } catch (RuntimeException e) {
      listener.error(e);
    }
  }

  private void send(Running one, Instant began) throws SQLException, IOException {
    Plan bound = plan(one);
    plan = Optional.of(bound);
    try (ArrowReader reader = bound.execute(prepared.values(), means.allocator, one)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      // the same columns, with what DuckDB does not tell of them
      VectorSchemaRoot told =
          new VectorSchemaRoot(prepared.schema(), root.getFieldVectors(), root.getRowCount());
      listener.start(told, reader);
      boolean isComplete = false;
      while (reader.loadNextBatch()) {
        count(root);
        if (rows == root.getRowCount()) {
          // a result of one batch is one entry
          isComplete = root.getRowCount() < Plan.BATCH;
          note(began, isComplete ? "done" : "begun");
        } else {
          isComplete = false;
        }
        awaitClient(one);
        told.setRowCount(root.getRowCount());
        listener.putNext();
      }
      if (!isComplete) {
        note(began, "done");
      }
    }
  }

  private Plan plan(Running one) throws SQLException, IOException {
    Optional<Plan> kept = prepared.takePlan(means.clock.instant());
    if (kept.isPresent()) {
      return kept.get();
    }
    Plan anew = Plan.bind(prepared.sql(), prepared.shelf().take(), one);
    if (!anew.schema().equals(prepared.schema())) {
      anew.close();
      throw new IllegalStateException(
          "Cannot execute: the release that came meanwhile has other columns. Prepare it again.");
    }
    return anew;
  }

  private void count(VectorSchemaRoot root) {
    rows += root.getRowCount();
    if (rows > means.mostRows) {
      throw new IllegalStateException(
          "Cannot give out more than %d rows (gateway.rows). Ask for less, or count first."
              .formatted(means.mostRows));
    }
    long bytes = root.getFieldVectors().stream().mapToLong(vector -> vector.getBufferSize()).sum();
    if (bytes > MOST_BYTES_A_BATCH) {
      throw new IllegalStateException(
          "Cannot give out rows of this size. Ask for shorter texts, or for fewer at a time.");
    }
  }

  private void awaitClient(Running one) {
    while (waitForListener(LOOK_MS) != WaitResult.READY) {
      if (one.stopped().isPresent() || listener.isCancelled()) {
        one.stop("cancelled");
        throw new IllegalStateException("Stopped.");
      }
    }
    if (one.stopped().isPresent()) {
      throw new IllegalStateException("Stopped.");
    }
  }

  private void note(Instant began, String outcome) {
    means.trail.add(session, began, prepared.sql(), plan, rows, outcome);
  }

  /**
   * A client that reads one row and closes cancels what is over already: that must not interrupt
   * whoever has the plan next. A plan whose execution failed is of no use any more.
   */
  private void giveBack(Running one) {
    Plan used = plan.orElseThrow();
    plan = Optional.empty();
    if (one.finish()) {
      prepared.giveBack(used);
    } else {
      closeQuietly(used);
    }
  }

  private static void closeQuietly(Plan used) {
    try {
      used.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

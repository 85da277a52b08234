package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** A client cancels what is over already, as one does that reads a row and closes. */
class LateCancelTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final long ROWS = 3 * Plan.BATCH;

  @TempDir Path folder;

  @Test
  void theNextExecutionOfTheStatementGoesOn() throws Exception {
    Home home = new Home(TwoCouncils.copy(folder));
    Settings settings = Settings.load(home);
    AuditLog audit = AuditLog.of(settings);
    Trail trail = new Trail(audit, CLOCK);
    RunningStatements running =
        new RunningStatements(Duration.ofMinutes(1), 4, Long.MAX_VALUE, CLOCK);
    try (Shelves shelves = Shelves.of(home, CLOCK, audit, GatewaySettings.of(settings).limits());
        BufferAllocator allocator = new RootAllocator()) {
      Statements statements = new Statements(shelves, running, trail, CLOCK);
      Delivery.Means means = new Delivery.Means(running, trail, allocator, ROWS, CLOCK);
      Session ana = ana();
      String handle = statements.prepare(ana, "select * from range(%d)".formatted(ROWS));
      Prepared prepared = statements.of(ana, handle);

      Client first = new Client(() -> {});
      new Delivery(means, ana, prepared, first).run();
      Client second = new Client(() -> first.cancel.run());
      new Delivery(means, ana, prepared, second).run();

      assertThat(first).hasToString(ROWS + " rows");
      assertThat(second).hasToString(ROWS + " rows");
      statements.close(ana, handle);
    }
  }

  private static Session ana() {
    Reader reader = new Reader("ana", Role.ANALYST, Optional.empty());
    Instant now = CLOCK.instant();
    return new Session("token", reader, "127.0.0.1", now.plusSeconds(600), now);
  }

  /** Takes what a delivery sends; at its first batch something happens. */
  private static final class Client implements ServerStreamListener {
    private final Runnable atFirstBatch;
    private Runnable cancel = () -> {};
    private @Nullable VectorSchemaRoot root;
    private long rows;
    private String outcome = "nothing";

    Client(Runnable atFirstBatch) {
      this.atFirstBatch = atFirstBatch;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {
      cancel = handler;
    }

    @Override
    public void start(VectorSchemaRoot sent, DictionaryProvider dictionaries, IpcOption option) {
      root = sent;
    }

    @Override
    public void putNext() {
      if (rows == 0) {
        atFirstBatch.run();
      }
      rows += root == null ? 0 : root.getRowCount();
    }

    @Override
    public void completed() {
      outcome = rows + " rows";
    }

    @Override
    public void error(Throwable fault) {
      outcome = "after %d rows: %s".formatted(rows, fault.getMessage());
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {}

    @Override
    public void putNext(ArrowBuf metadata) {}

    @Override
    public void putMetadata(ArrowBuf metadata) {}

    @Override
    public String toString() {
      return outcome;
    }
  }
}

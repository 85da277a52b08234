package uk.cicw.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prolongs a lease while its run works, three times within its validity. */
final class LeaseHeartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeat.class);
  private static final int BEATS = 3;

  private final WriteLease lease;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(LeaseHeartbeat::daemon);

  private LeaseHeartbeat(WriteLease lease) {
    this.lease = lease;
  }

  static LeaseHeartbeat start(WriteLease lease) {
    LeaseHeartbeat heartbeat = new LeaseHeartbeat(lease);
    Duration every = lease.validFor().dividedBy(BEATS);
    heartbeat.timer.scheduleAtFixedRate(
        heartbeat::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  private void beat() {
    try {
      lease.verify();
    } catch (LeaseLost e) {
      LOG.error("{}", e.getMessage());
      timer.shutdown();
    } catch (RuntimeException e) {
      // the next beat comes before the lease expires; the commit verifies for itself
      LOG.warn("Cannot prolong the write lease for now: the database did not answer.", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "write-lease");
    thread.setDaemon(true);
    return thread;
  }
}

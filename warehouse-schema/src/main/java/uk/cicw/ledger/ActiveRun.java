package uk.cicw.ledger;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * A run that is being worked on, with the write lease that it holds. Closing it gives the lease
 * back; a run closed without {@link #done}, {@link #held} or {@link #failed} counts as failed.
 */
public final class ActiveRun implements AutoCloseable {
  private final Jdbi jdbi;
  private final Clock clock;
  private final RunKey key;
  private final int attempt;
  private final WriteLease lease;
  private final LeaseHeartbeat heartbeat;

  ActiveRun(Jdbi jdbi, Clock clock, RunKey key, int attempt, WriteLease lease) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.key = key;
    this.attempt = attempt;
    this.lease = lease;
    this.heartbeat = LeaseHeartbeat.start(lease);
  }

  public RunKey key() {
    return key;
  }

  public int attempt() {
    return attempt;
  }

  /** To be verified right before each commit and each publication. */
  public WriteLease lease() {
    return lease;
  }

  /** Begins a step; within one attempt each name is used once. */
  public ActiveStep begin(String step) {
    return ActiveStep.begin(jdbi, clock, key, attempt, step);
  }

  /**
   * The run is done.
   *
   * @param releaseId the release that says what it took in: the one that it published or, without
   *     news, the one that was live; empty before the first
   * @param complaint what somebody has to look at although the run is done: files that were refused
   */
  public void done(Optional<String> releaseId, Optional<String> complaint) {
    end(RunStatus.DONE, releaseId, complaint);
    new Alerts(jdbi, clock).settle(key);
  }

  /** A gate held the release back; the message names the gate and what to do. */
  public void held(String message) {
    end(RunStatus.HELD, Optional.empty(), Optional.of(message));
  }

  /** The run failed. The message says why, without a value out of a child's record. */
  public void failed(String message) {
    end(RunStatus.FAILED, Optional.empty(), Optional.of(message));
  }

  @Override
  public void close() {
    heartbeat.close();
    failed("The run ended without saying why; see the log file.");
    lease.close();
  }

  /** Of several ends the first counts, and none once another attempt has begun. */
  private void end(RunStatus status, Optional<String> releaseId, Optional<String> message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update runs set status = ?, ended_at = ?, release_id = ?, message = ?"
                    + " where run_id = ? and attempt = ? and status = ?",
                status.text(),
                LedgerTime.text(clock.instant()),
                releaseId.orElse(null),
                message.orElse(null),
                key.id(),
                attempt,
                RunStatus.RUNNING.text()));
  }
}

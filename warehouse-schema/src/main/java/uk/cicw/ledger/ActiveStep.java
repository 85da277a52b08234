package uk.cicw.ledger;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** A step that is being worked on. It ends in the ledger by {@link #done} or {@link #failed}. */
public final class ActiveStep {
  private final Jdbi jdbi;
  private final Clock clock;
  private final RunKey key;
  private final int attempt;
  private final String step;

  private ActiveStep(Jdbi jdbi, Clock clock, RunKey key, int attempt, String step) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.key = key;
    this.attempt = attempt;
    this.step = step;
  }

  static ActiveStep begin(Jdbi jdbi, Clock clock, RunKey key, int attempt, String step) {
    ActiveStep active = new ActiveStep(jdbi, clock, key, attempt, step);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into run_steps (run_id, attempt, step, status, started_at)"
                    + " values (?, ?, ?, ?, ?)",
                key.id(),
                attempt,
                step,
                RunStatus.RUNNING.text(),
                active.now()));
    return active;
  }

  /** The step is done and has dealt with this many rows. */
  public void done(long rowCount) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update run_steps set status = ?, ended_at = ?, row_count = ?"
                    + " where run_id = ? and attempt = ? and step = ? and status = 'running'",
                RunStatus.DONE.text(),
                now(),
                rowCount,
                key.id(),
                attempt,
                step));
  }

  /** The step failed. The message says why, without a value out of a child's record. */
  public void failed(String message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update run_steps set status = ?, ended_at = ?, message = ?"
                    + " where run_id = ? and attempt = ? and step = ? and status = 'running'",
                RunStatus.FAILED.text(),
                now(),
                message,
                key.id(),
                attempt,
                step));
  }

  private String now() {
    return LedgerTime.text(clock.instant());
  }
}

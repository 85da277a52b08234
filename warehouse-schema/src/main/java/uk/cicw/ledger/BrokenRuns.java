package uk.cicw.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs that their process did not end, as it died, hangs or never began. */
public final class BrokenRuns {
  private final Jdbi jdbi;
  private final Clock clock;
  private final Clock leaseClock;

  BrokenRuns(Jdbi jdbi, Clock clock, Clock leaseClock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.leaseClock = leaseClock;
  }

  /** The runs that count as worked on; one of them at most is. */
  public List<RunEntry> working() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from runs where status = 'running' order by run_id")
                .map((row, context) -> RunEntry.of(row))
                .list());
  }

  /** Who writes, or wrote last. */
  public Optional<LeaseHolder> lastWriter() {
    return WriteLease.newest(jdbi).flatMap(LeaseGrant::holder);
  }

  /**
   * A run that counts as running while nobody writes has died. Should its process live after all,
   * it has lost its lease by this.
   *
   * @return whether the run is one that died
   */
  public boolean recordDeath(RunKey key, String message) {
    Instant now = leaseClock.instant();
    return WriteLease.newest(jdbi)
        .filter(grant -> grant.isOverAt(now))
        .filter(grant -> recordDeath(grant, key, message))
        .isPresent();
  }

  private boolean recordDeath(LeaseGrant grant, RunKey key, String message) {
    return jdbi.inTransaction(
        handle ->
            WriteLease.revokeUnchanged(handle, grant)
                && end(handle, key, RunStatus.FAILED, message));
  }

  /**
   * A process that was to work on a run ended without having begun. That counts as a try, unless
   * another process writes: then it had to give way.
   *
   * @param before the run as it was before the process was started
   */
  public void recordNeverBegun(RunKey key, Optional<RunEntry> before, String message) {
    Instant now = leaseClock.instant();
    if (WriteLease.newest(jdbi).filter(grant -> !grant.isOverAt(now)).isPresent()) {
      return;
    }
    int attempt = before.map(RunEntry::attempt).orElse(0);
    String time = LedgerTime.text(clock.instant());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into runs (run_id, workflow, logical_date, status, attempt, started_at,"
                    + " ended_at, message) values (?, ?, ?, 'failed', ?, ?, ?, ?)"
                    + " on conflict (run_id) do update set attempt = excluded.attempt,"
                    + " started_at = excluded.started_at, ended_at = excluded.ended_at,"
                    + " message = excluded.message"
                    + " where runs.status = 'failed' and runs.attempt = ?",
                key.id(),
                key.workflow(),
                key.logicalDate(),
                attempt + 1,
                time,
                time,
                message,
                attempt));
  }

  /**
   * A run that was due and is not begun, without a try; one that the ledger knows stays as it is.
   */
  public void recordLeftOut(RunKey key, String message) {
    String now = LedgerTime.text(clock.instant());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into runs (run_id, workflow, logical_date, status, attempt, started_at,"
                    + " ended_at, message) values (?, ?, ?, ?, 0, ?, ?, ?)"
                    + " on conflict (run_id) do nothing",
                key.id(),
                key.workflow(),
                key.logicalDate(),
                RunStatus.LEFT_OUT.text(),
                now,
                now,
                message));
  }

  /**
   * Takes the lease from a run that takes too long: it has failed, wherever its process is.
   *
   * @return the process that works on it; empty when the run is not worked on
   */
  public Optional<LeaseHolder> giveUp(RunKey key, String message) {
    return takeAway(key, RunStatus.FAILED, message);
  }

  Optional<LeaseHolder> takeAway(RunKey key, RunStatus status, String message) {
    LeaseGrant grant = WriteLease.newest(jdbi).orElseThrow();
    return jdbi.inTransaction(
        handle -> {
          if (!end(handle, key, status, message)) {
            return Optional.empty();
          }
          WriteLease.revoke(handle, grant);
          return grant.holder();
        });
  }

  boolean end(Handle handle, RunKey key, RunStatus status, String message) {
    String now = LedgerTime.text(clock.instant());
    int ended =
        handle.execute(
            "update runs set status = ?, ended_at = ?, message = ?"
                + " where run_id = ? and status = 'running'",
            status.text(),
            now,
            message,
            key.id());
    handle.execute(
        "update run_steps set status = ?, ended_at = ?, message = ?"
            + " where run_id = ? and status = 'running'",
        RunStatus.FAILED.text(),
        now,
        message,
        key.id());
    return ended == 1;
  }
}

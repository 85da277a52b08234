package uk.cicw.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The runs, step by step, and who may write now. A run is a workflow and a logical date; asked for
 * a second time it is a no-op, unless it failed or was held: then it is a further attempt.
 */
public final class RunLedger {
  private static final String DIED = "Its process ended before it could say why.";

  private final Jdbi jdbi;
  private final Clock clock;
  private final Clock leaseClock;
  private final Duration leaseValidFor;

  public RunLedger(Jdbi jdbi, Clock clock) {
    this(jdbi, clock, WriteLease.VALID_FOR);
  }

  /**
   * @param leaseValidFor how long a lease lasts unless its process prolongs it
   */
  public RunLedger(Jdbi jdbi, Clock clock, Duration leaseValidFor) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.leaseClock = DatabaseClock.of(jdbi, clock);
    this.leaseValidFor = leaseValidFor;
  }

  /** Starts a run in this process and takes the write lease for it, or says why not. */
  public RunStart start(RunKey key) {
    return start(key, false);
  }

  /** The same, but one that is done gets a further attempt, too, as somebody asked for it. */
  public RunStart startAgain(RunKey key) {
    return start(key, true);
  }

  private RunStart start(RunKey key, boolean isAskedFor) {
    Optional<WriteLease> lease =
        WriteLease.acquire(jdbi, leaseClock, LeaseHolder.thisProcess(), leaseValidFor);
    Optional<RunEntry> earlier = find(key);
    if (!isAskedFor && earlier.filter(run -> run.status() == RunStatus.DONE).isPresent()) {
      lease.ifPresent(WriteLease::close);
      return new RunStart.AlreadyDone(earlier.orElseThrow());
    }
    return lease.map(granted -> begin(key, earlier, granted)).orElseGet(this::busy);
  }

  public Optional<RunEntry> find(RunKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from runs where run_id = ?", key.id())
                .map((row, context) -> RunEntry.of(row))
                .findOne());
  }

  /**
   * Enters runs as done whose work another did; one that is done already stays as it is.
   *
   * @param by the run that did it, and is done
   */
  public void doneBy(RunKey by, Collection<RunKey> others, String message) {
    RunEntry done = find(by).orElseThrow();
    jdbi.useTransaction(
        handle ->
            others.forEach(
                other ->
                    handle.execute(
                        "insert into runs (run_id, workflow, logical_date, status, attempt,"
                            + " started_at, ended_at, release_id, message)"
                            + " values (?, ?, ?, 'done', 1, ?, ?, ?, ?)"
                            + " on conflict (run_id) do update set status = excluded.status,"
                            + " attempt = runs.attempt + 1, started_at = excluded.started_at,"
                            + " ended_at = excluded.ended_at, release_id = excluded.release_id,"
                            + " message = excluded.message where runs.status <> 'done'",
                        other.id(),
                        other.workflow(),
                        other.logicalDate(),
                        LedgerTime.text(done.startedAt()),
                        done.endedAt().map(LedgerTime::text).orElse(null),
                        done.releaseId().orElse(null),
                        message)));
  }

  /**
   * Takes the write lease from a run that is worked on. It can neither commit nor publish from now
   * on, wherever its process is; ending the process is left to the caller.
   *
   * @return the process that works on it; empty when the run is not worked on
   */
  public Optional<LeaseHolder> cancel(RunKey key, String message) {
    return broken().takeAway(key, RunStatus.CANCELLED, message);
  }

  /** Who writes now, if anybody does. */
  public Optional<LeaseHolder> writer() {
    Instant now = leaseClock.instant();
    return WriteLease.newest(jdbi)
        .filter(grant -> !grant.isOverAt(now))
        .flatMap(LeaseGrant::holder);
  }

  private RunStart begin(RunKey key, Optional<RunEntry> earlier, WriteLease lease) {
    int attempt = earlier.map(RunEntry::attempt).orElse(0) + 1;
    String now = LedgerTime.text(clock.instant());
    jdbi.useTransaction(
        handle -> {
          // a process that was stopped since it was granted the lease may have lost it
          lease.verify(handle);
          // whoever holds the lease knows that nobody else runs
          handle
              .select("select * from runs where status = 'running'")
              .map((row, context) -> RunEntry.of(row).key())
              .list()
              .forEach(dead -> broken().end(handle, dead, RunStatus.FAILED, DIED));
          handle.execute(
              "insert into runs (run_id, workflow, logical_date, status, attempt, started_at)"
                  + " values (?, ?, ?, 'running', ?, ?) on conflict (run_id) do update set"
                  + " status = excluded.status, attempt = excluded.attempt,"
                  + " started_at = excluded.started_at, ended_at = null, message = null",
              key.id(),
              key.workflow(),
              key.logicalDate(),
              attempt,
              now);
        });
    return new RunStart.Started(new ActiveRun(jdbi, clock, key, attempt, lease));
  }

  /** What ran, for whoever only asks. */
  public RunHistory history() {
    return new RunHistory(jdbi);
  }

  /** Runs that their process did not end, as it died, hangs or never began. */
  public BrokenRuns broken() {
    return new BrokenRuns(jdbi, clock, leaseClock);
  }

  private RunStart busy() {
    LeaseGrant grant = WriteLease.newest(jdbi).orElseThrow();
    return grant
        .holder()
        .<RunStart>map(holder -> new RunStart.Busy(holder, grant.expiresAt()))
        .orElseThrow();
  }
}

package uk.cicw.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Which workflows are not to run for now, and since when. */
public final class Pauses {
  private final Jdbi jdbi;
  private final Clock clock;

  public Pauses(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Since when a workflow is paused; empty while it is not. */
  public Optional<Instant> since(String workflow) {
    return moment(
        "select max(paused_at) from workflow_pauses where workflow = ?" + " and resumed_at is null",
        workflow);
  }

  /** Up to when runs that were due and did not run are not to be made up for. */
  public Optional<Instant> skippedUntil(String workflow) {
    return moment(
        "select max(resumed_at) from workflow_pauses where workflow = ?" + " and skips_missed = 1",
        workflow);
  }

  /** Whether a workflow was, or is, paused at a moment. */
  public boolean covers(String workflow, Instant moment) {
    String time = LedgerTime.text(moment);
    return jdbi.withHandle(
        handle ->
            handle
                    .select(
                        "select count(*) from workflow_pauses where workflow = ? and paused_at <= ?"
                            + " and (resumed_at is null or resumed_at >= ?)",
                        workflow,
                        time,
                        time)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Begins a pause; one that lasts already goes on. */
  public void pause(String workflow, String by) {
    if (since(workflow).isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "insert into workflow_pauses (workflow, paused_at, paused_by) values (?, ?, ?)",
                  workflow,
                  LedgerTime.text(clock.instant()),
                  by));
    }
  }

  /** Ends the pause. */
  public void resume(String workflow, String by, boolean skipsMissed) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update workflow_pauses set resumed_at = ?, resumed_by = ?, skips_missed = ?"
                    + " where workflow = ? and resumed_at is null",
                LedgerTime.text(clock.instant()),
                by,
                skipsMissed ? 1 : 0,
                workflow));
  }

  private Optional<Instant> moment(String sql, String workflow) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(sql, workflow)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one()
                .map(LedgerTime::instant));
  }
}

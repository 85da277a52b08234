package uk.cicw.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Up to which moment every run that was due is accounted for: it began, or it is reported. So each
 * due time is looked at once, whoever was away or whose clock was moved meanwhile.
 */
public final class AccountedRuns {
  private final Jdbi jdbi;

  public AccountedRuns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty for a workflow that nobody watched yet. */
  public Optional<Instant> until(String workflow) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select accounted_until from runs_accounted where workflow = ?", workflow)
                .mapTo(String.class)
                .findOne()
                .map(LedgerTime::instant));
  }

  /** It never goes back. */
  public void advance(String workflow, Instant until) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into runs_accounted (workflow, accounted_until) values (?, ?)"
                    + " on conflict (workflow) do update set"
                    + " accounted_until = excluded.accounted_until"
                    + " where runs_accounted.accounted_until < excluded.accounted_until",
                workflow,
                LedgerTime.text(until)));
  }
}

package uk.cicw.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * The children who were forgotten, as events: when, by which run, who decided it and why, and a
 * keyed tombstone by which the child is refused when it comes again. Nothing else is known of them.
 */
public final class ForgottenChildren {
  private final Jdbi jdbi;

  public ForgottenChildren(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * One who was forgotten.
   *
   * @param runId the run that was asked to do it first
   */
  public record Entry(
      String tombstone,
      String authorityCode,
      Instant forgottenAt,
      String runId,
      String decidedBy,
      String reason) {}

  /** Writes it down, unless it is known: to forget a child twice changes nothing. */
  public void add(Entry entry) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into forgotten_children (tombstone, authority_code, forgotten_at, run_id,"
                    + " decided_by, reason) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (tombstone) do nothing",
                entry.tombstone(),
                entry.authorityCode(),
                LedgerTime.text(entry.forgottenAt()),
                entry.runId(),
                entry.decidedBy(),
                entry.reason()));
  }

  public Optional<Entry> find(String tombstone) {
    return all().stream().filter(entry -> entry.tombstone().equals(tombstone)).findFirst();
  }

  public Set<String> tombstones() {
    return Set.copyOf(all().stream().map(Entry::tombstone).toList());
  }

  /** All of them, the latest first. */
  public List<Entry> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from forgotten_children order by forgotten_at desc, tombstone")
                .map(
                    (row, context) ->
                        new Entry(
                            row.getString("tombstone"),
                            row.getString("authority_code"),
                            LedgerTime.instant(row.getString("forgotten_at")),
                            row.getString("run_id"),
                            row.getString("decided_by"),
                            row.getString("reason")))
                .list());
  }
}

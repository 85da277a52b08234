package uk.cicw.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The releases that retention took away. */
public final class PrunedReleases {
  private final Jdbi jdbi;
  private final Clock clock;

  /** When a release disappeared, and which run saw to it. */
  public record Entry(Instant prunedAt, String runId) {}

  public PrunedReleases(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public void add(String releaseId, String publishedAt, RunKey run) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into pruned_releases (release_id, published_at, pruned_at, run_id)"
                    + " values (?, ?, ?, ?) on conflict (release_id) do update set"
                    + " published_at = excluded.published_at, pruned_at = excluded.pruned_at,"
                    + " run_id = excluded.run_id",
                releaseId,
                publishedAt,
                LedgerTime.text(clock.instant()),
                run.id()));
  }

  public Optional<Entry> find(String releaseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select pruned_at, run_id from pruned_releases where release_id = ?", releaseId)
                .map(
                    (row, context) ->
                        new Entry(
                            LedgerTime.instant(row.getString("pruned_at")),
                            row.getString("run_id")))
                .findOne());
  }
}

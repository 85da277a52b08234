package uk.cicw.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.LedgerTime;

/** What became of publications, for whoever asks without asking PostgreSQL. */
record PublicationLedger(Jdbi jdbi, Clock clock) {
  private static final String PLACE = "postgresql";

  PublicationState state() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select * from publications where place = ?", PLACE)
                .map((row, context) -> state(row))
                .findOne()
                .orElse(
                    new PublicationState(Optional.empty(), Optional.empty(), Optional.empty())));
  }

  /** Enters what PostgreSQL holds now; the moment of an earlier publication of it stays. */
  void done(String releaseId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into publications (place, release_id, published_at) values (?, ?, ?)"
                    + " on conflict (place) do update set"
                    + " published_at = case when publications.release_id = excluded.release_id"
                    + " then publications.published_at else excluded.published_at end,"
                    + " release_id = excluded.release_id, failing_since = null, reason = null",
                PLACE,
                releaseId,
                LedgerTime.text(clock.instant())));
  }

  void failed(String reason) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into publications (place, failing_since, reason) values (?, ?, ?)"
                    + " on conflict (place) do update set failing_since ="
                    + " coalesce(publications.failing_since, excluded.failing_since),"
                    + " reason = excluded.reason",
                PLACE,
                LedgerTime.text(clock.instant()),
                reason));
  }

  private static PublicationState state(ResultSet row) throws SQLException {
    Optional<Instant> failingSince = instant(row.getString("failing_since"));
    String reason = String.valueOf(row.getString("reason"));
    return new PublicationState(
        Optional.ofNullable(row.getString("release_id")),
        instant(row.getString("published_at")),
        failingSince.map(since -> new PublicationState.Failing(since, reason)));
  }

  private static Optional<Instant> instant(String text) {
    return Optional.ofNullable(text).map(LedgerTime::instant);
  }
}

package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A run as the ledger holds it; one entry a run, of its newest attempt. */
public record RunEntry(
    RunKey key,
    RunStatus status,
    int attempt,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<String> releaseId,
    Optional<String> message) {

  static RunEntry of(ResultSet row) throws SQLException {
    return new RunEntry(
        new RunKey(row.getString("workflow"), row.getString("logical_date")),
        RunStatus.of(row.getString("status")),
        row.getInt("attempt"),
        LedgerTime.instant(row.getString("started_at")),
        Optional.ofNullable(row.getString("ended_at")).map(LedgerTime::instant),
        Optional.ofNullable(row.getString("release_id")),
        Optional.ofNullable(row.getString("message")));
  }
}

package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A step of one attempt of a run. The row count is what the step itself counts, often none. */
public record StepEntry(
    String step,
    int attempt,
    RunStatus status,
    Instant startedAt,
    Optional<Instant> endedAt,
    OptionalLong rowCount,
    Optional<String> message) {

  static StepEntry of(ResultSet row) throws SQLException {
    return new StepEntry(
        row.getString("step"),
        row.getInt("attempt"),
        RunStatus.of(row.getString("status")),
        LedgerTime.instant(row.getString("started_at")),
        Optional.ofNullable(row.getString("ended_at")).map(LedgerTime::instant),
        count(row),
        Optional.ofNullable(row.getString("message")));
  }

  private static OptionalLong count(ResultSet row) throws SQLException {
    long count = row.getLong("row_count");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
  }
}

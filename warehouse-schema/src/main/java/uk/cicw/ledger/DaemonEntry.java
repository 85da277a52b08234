package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A daemon that serves this database.
 *
 * @param process the process that it is
 * @param isClustered whether it shares the work with others
 * @param workflows what it runs when, one line a workflow
 */
public record DaemonEntry(
    LeaseHolder process,
    boolean isClustered,
    String workflows,
    Instant startedAt,
    Instant heartbeatAt) {

  static DaemonEntry of(ResultSet row) throws SQLException {
    return new DaemonEntry(
        LeaseHolder.parse(row.getString("daemon_id")).orElseThrow(),
        row.getInt("is_clustered") == 1,
        row.getString("workflows"),
        LedgerTime.instant(row.getString("started_at")),
        LedgerTime.instant(row.getString("heartbeat_at")));
  }

  /** Whether it lives, as far as can be seen from here. */
  boolean isLive(Instant heardSince) {
    return heartbeatAt.isAfter(heardSince) && !process.isGone();
  }
}

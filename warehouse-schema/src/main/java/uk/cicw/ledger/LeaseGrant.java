package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The newest grant of the write lease, running or over. */
record LeaseGrant(Optional<LeaseHolder> holder, long token, Instant expiresAt) {

  static LeaseGrant of(ResultSet row) throws SQLException {
    return new LeaseGrant(
        LeaseHolder.parse(row.getString("holder")),
        row.getLong("token"),
        LedgerTime.instant(row.getString("expires_at")));
  }

  boolean isOverAt(Instant now) {
    return !now.isBefore(expiresAt) || holder.map(LeaseHolder::isGone).orElse(true);
  }
}

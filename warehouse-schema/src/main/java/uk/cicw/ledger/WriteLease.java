package uk.cicw.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The right to write to the warehouse, held by one process at a time. Each grant has a larger
 * token; a holder whose token is no longer the newest has lost the lease, whatever its clock says.
 * Call {@link #verify} right before each commit and each publication.
 */
public final class WriteLease implements AutoCloseable {
  static final Duration VALID_FOR = Duration.ofSeconds(60);
  private static final String NAME = "warehouse";
  private static final String REVOKE =
      "update write_lease set holder = '', token = token + 1, expires_at = ?"
          + " where lease_name = ? and token = ?";

  private final Jdbi jdbi;
  private final Clock clock;
  private final Duration validFor;
  private final long token;

  private WriteLease(Jdbi jdbi, Clock clock, Duration validFor, long token) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.validFor = validFor;
    this.token = token;
  }

  /**
   * Takes the lease when it is free, has expired, or its holder is known to have died.
   *
   * @param clock that all who want it share
   * @param validFor how long it lasts unless it is prolonged
   */
  static Optional<WriteLease> acquire(
      Jdbi jdbi, Clock clock, LeaseHolder holder, Duration validFor) {
    Instant now = clock.instant();
    jdbi.useHandle(WriteLease::createIfMissing);
    return newest(jdbi)
        .filter(grant -> grant.isOverAt(now))
        .filter(grant -> replace(jdbi, grant, holder, now.plus(validFor)))
        .map(grant -> new WriteLease(jdbi, clock, validFor, grant.token() + 1));
  }

  static Optional<LeaseGrant> newest(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select holder, token, expires_at from write_lease where lease_name = ?", NAME)
                .map((row, context) -> LeaseGrant.of(row))
                .findOne());
  }

  /** Takes the lease from whoever was granted it: from now on it is lost. */
  static void revoke(Handle handle, LeaseGrant grant) {
    handle.execute(REVOKE, LedgerTime.text(Instant.EPOCH), NAME, grant.token());
  }

  /**
   * Takes a lease that is over, unless its holder prolonged it or somebody else took it meanwhile.
   *
   * @return whether it was taken
   */
  static boolean revokeUnchanged(Handle handle, LeaseGrant grant) {
    return handle.execute(
            REVOKE + " and expires_at = ?",
            LedgerTime.text(Instant.EPOCH),
            NAME,
            grant.token(),
            LedgerTime.text(grant.expiresAt()))
        == 1;
  }

  Duration validFor() {
    return validFor;
  }

  public long token() {
    return token;
  }

  /**
   * Confirms that this lease is the newest, and prolongs it.
   *
   * @throws LeaseLost when it is not
   */
  public void verify() {
    jdbi.useHandle(this::verify);
  }

  /**
   * The same within a transaction: until it ends nobody else gets the lease, so that what it writes
   * can not come too late.
   *
   * @throws LeaseLost when it is not
   */
  public void verify(Handle transaction) {
    if (!moveExpiry(transaction, clock.instant().plus(validFor))) {
      throw new LeaseLost(token);
    }
  }

  /** Gives the lease back; of a lost lease there is nothing to give back. */
  @Override
  public void close() {
    jdbi.useHandle(handle -> moveExpiry(handle, Instant.EPOCH));
  }

  private boolean moveExpiry(Handle handle, Instant expiry) {
    return handle.execute(
            "update write_lease set expires_at = ? where lease_name = ? and token = ?",
            LedgerTime.text(expiry),
            NAME,
            token)
        == 1;
  }

  private static void createIfMissing(Handle handle) {
    handle.execute(
        "insert into write_lease (lease_name, holder, token, expires_at) values (?, '', 0, ?)"
            + " on conflict (lease_name) do nothing",
        NAME,
        LedgerTime.text(Instant.EPOCH));
  }

  /** Compare and set: of several that saw the same grant end, one gets the next. */
  private static boolean replace(
      Jdbi jdbi, LeaseGrant seen, LeaseHolder holder, Instant newExpiry) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "update write_lease set holder = ?, token = token + 1, expires_at = ?"
                        + " where lease_name = ? and token = ? and expires_at = ?",
                    holder.toString(),
                    LedgerTime.text(newExpiry),
                    NAME,
                    seen.token(),
                    LedgerTime.text(seen.expiresAt())))
        == 1;
  }
}

package uk.cicw.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The clock of the database, which all machines share: what is due and whose lease is over must not
 * depend on whose clock was moved. A file of SQLite has one machine and no clock of its own.
 */
public final class DatabaseClock extends Clock {
  private final Jdbi jdbi;

  private DatabaseClock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The clock of this database where it has one, otherwise the clock that is given. */
  public static Clock of(Jdbi jdbi, Clock own) {
    return jdbi.withHandle(handle -> Ledgers.isPostgres(handle) ? new DatabaseClock(jdbi) : own);
  }

  @Override
  public Instant instant() {
    return jdbi.withHandle(DatabaseClock::read);
  }

  private static Instant read(Handle handle) {
    return Instant.ofEpochMilli(
        handle
            .select("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}

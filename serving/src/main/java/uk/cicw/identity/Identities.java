package uk.cicw.identity;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.access.Reader;
import uk.cicw.access.Users;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Settings;

/**
 * Who asks, by password or by a token of an OpenID Connect provider. Each login, and each that was
 * refused, is an entry of the audit log: ask once a session and not with every statement. From an
 * address that was refused too often nobody is let in for a while.
 */
public final class Identities {
  private final Users users;
  private final AuditLog audit;
  private final Clock clock;

  private Identities(Users users, AuditLog audit, Clock clock) {
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that the ledger knows, and the provider that the settings name. */
  public static Identities of(Settings settings, Jdbi ledgers, AuditLog audit, Clock clock) {
    return new Identities(new Users(ledgers, clock), audit, clock);
  }

  /**
   * Who has this name and password.
   *
   * @param address from where, as the audit log is to have it
   * @throws NotAuthenticated when nobody has, or is locked out
   */
  public Reader byPassword(String name, char[] password, String address) {
    throw new UnsupportedOperationException(users + name + password.length + address + audit);
  }

  /**
   * Whom this signed token is about.
   *
   * @throws NotAuthenticated when it is not a good one, names no role, or no provider is set
   */
  public Reader byToken(String jwt, String address) {
    throw new UnsupportedOperationException(jwt + address + clock);
  }

  /**
   * Whether a reader may go on in a session that was begun earlier: a user who was disabled, or
   * whose role or authority was changed meanwhile, may not.
   */
  public boolean isCurrent(Reader reader) {
    throw new UnsupportedOperationException(reader.toString());
  }
}

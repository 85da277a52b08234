package uk.cicw.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.access.Reader;
import uk.cicw.access.TokenProvider;
import uk.cicw.access.Users;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Settings;

/**
 * Who asks, by password or by a token of an OpenID Connect provider. Each login, and each that was
 * refused, is an entry of the audit log: ask once a session and not with every statement. From an
 * address that was refused too often nobody is let in for a while.
 */
public final class Identities {
  private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
  private static final String UNKNOWN = "?";

  private final Users users;
  private final Optional<Tokens> tokens;
  private final AuditLog audit;
  private final Clock clock;
  private final Addresses addresses;

  /** Until when readers of tokens may go on, by name. */
  private final Map<String, TokenReader> tokenReaders = new ConcurrentHashMap<>();

  /** Hashing is slow on purpose, and a flood of logins is not to take every processor. */
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  private Identities(Users users, Optional<Tokens> tokens, AuditLog audit, Clock clock) {
    this.users = users;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
    this.addresses = new Addresses(clock);
  }

  /**
   * Those that the ledger knows, and the provider that the settings name.
   *
   * @throws IllegalStateException when the settings of the provider can not be used
   */
  public static Identities of(Settings settings, Jdbi ledgers, AuditLog audit, Clock clock) {
    return new Identities(
        new Users(ledgers, clock),
        TokenProvider.of(settings).map(provider -> new Tokens(provider, clock)),
        audit,
        clock);
  }

  /**
   * Who has this name and password.
   *
   * @param address from where, as the audit log is to have it
   * @throws NotAuthenticated when nobody has, or is locked out
   */
  public Reader byPassword(String name, char[] password, String address) {
    refuseLockedOut(address);
    // people type passwords where the name belongs
    String shown = Users.isName(name) ? name : UNKNOWN;
    return let(verified(name, password), shown, address);
  }

  private Optional<Reader> verified(String name, char[] password) {
    hashing.acquireUninterruptibly();
    try {
      return users.verify(name, password);
    } finally {
      hashing.release();
    }
  }

  /**
   * Whom this signed token is about.
   *
   * @throws NotAuthenticated when it is not a good one, names no role, or no provider is set
   */
  public Reader byToken(String jwt, String address) {
    refuseLockedOut(address);
    Optional<TokenReader> read = tokens.flatMap(provider -> read(provider, jwt));
    read.ifPresent(this::remember);
    return let(read.map(TokenReader::reader), UNKNOWN, address);
  }

  private static Optional<TokenReader> read(Tokens provider, String jwt) {
    try {
      return Optional.of(provider.read(jwt));
    } catch (TokenRefused e) {
      LOG.info("A token was refused: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void remember(TokenReader read) {
    tokenReaders.values().removeIf(known -> !known.until().isAfter(clock.instant()));
    tokenReaders.put(read.reader().name(), read);
  }

  /**
   * Whether a reader may go on in a session that was begun earlier: a user who was disabled, or
   * whose role or authority is another meanwhile, may not; nor may one whose token has ended.
   */
  public boolean isCurrent(Reader reader) {
    if (Users.isName(reader.name())) {
      return users.reader(reader.name()).filter(reader::equals).isPresent();
    }
    return Optional.ofNullable(tokenReaders.get(reader.name()))
        .filter(known -> known.reader().equals(reader))
        .filter(known -> known.until().isAfter(clock.instant()))
        .isPresent();
  }

  private void refuseLockedOut(String address) {
    if (addresses.isLockedOut(address)) {
      // not written down each time: that would let a guesser fill the disk
      throw new NotAuthenticated();
    }
  }

  private Reader let(Optional<Reader> reader, String name, String address) {
    if (reader.isEmpty()) {
      boolean isLockedOut = addresses.fail(address);
      write(Optional.empty(), name, address, isLockedOut ? "locked_out" : "refused");
      throw new NotAuthenticated();
    }
    write(reader, reader.get().name(), address, "done");
    return reader.get();
  }

  private void write(Optional<Reader> reader, String name, String address, String outcome) {
    Instant now = clock.instant();
    audit.append(
        new AuditEntry(
            now,
            name,
            reader.map(Reader::role),
            reader.flatMap(Reader::authority),
            address,
            "login",
            Optional.empty(),
            List.of(),
            0,
            0,
            outcome,
            Optional.empty(),
            Optional.empty()));
  }
}

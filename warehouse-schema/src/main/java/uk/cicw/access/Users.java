package uk.cicw.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.LedgerTime;

/**
 * Those who may read, in the database of the ledgers. Of a password only its hash is kept. After
 * {@value #LOCKING_FAILURES} wrong passwords in a row a name is locked out for a while, whichever
 * process they were tried at.
 */
public final class Users {
  static final int LOCKING_FAILURES = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
  private static final String ROWS =
      "select user_name, role, authority_code, created_at, last_used_at, disabled_at, locked_until"
          + " from users";

  private final Jdbi jdbi;
  private final Clock clock;

  public Users(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Whether a text can be the name of a user; what else people type may be a password. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Enters a user.
   *
   * @throws IllegalArgumentException when the name is taken or can not be one, or the password is
   *     weak
   */
  public void add(Reader reader, char[] password) {
    requireReader(reader);
    Passwords.requireStrong(reader.name(), password);
    int added =
        execute(
            "insert into users (user_name, role, authority_code, password_hash, created_at,"
                + " failure_count) values (?, ?, ?, ?, ?, 0) on conflict (user_name) do nothing",
            reader.name(),
            reader.role().text(),
            reader.authority().orElse(""),
            PasswordHash.of(password),
            now());
    if (added == 0) {
      throw new IllegalArgumentException(
          ("Cannot add %s: there is, or was, a user of that name. Take another name, or see `cicw"
                  + " users list`.")
              .formatted(reader.name()));
    }
  }

  /** All of them, by name. */
  public List<User> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROWS + " order by user_name")
                .map((row, context) -> user(row))
                .list());
  }

  /** Takes the right to read away; the name stays taken, because the audit log speaks of it. */
  public void disable(String name) {
    requireChanged(
        "disable",
        name,
        execute(
            "update users set disabled_at = coalesce(disabled_at, ?) where user_name = ?",
            now(),
            name));
  }

  /** Gives it back. */
  public void enable(String name) {
    requireChanged(
        "enable", name, execute("update users set disabled_at = null where user_name = ?", name));
  }

  /** Puts another password in the place of the old one, and ends a lock-out. */
  public void rotate(String name, char[] password) {
    Passwords.requireStrong(name, password);
    requireChanged(
        "rotate the password of",
        name,
        execute(
            "update users set password_hash = ?, failure_count = 0, locked_until = null"
                + " where user_name = ?",
            PasswordHash.of(password),
            name));
  }

  /**
   * Who has this name and password. Takes as long for a name that there is not, that is disabled or
   * locked out; none of them gets in, and nobody is told which it was.
   */
  public Optional<Reader> verify(String name, char[] password) {
    String hash = hash(name).orElse(PasswordHash.OF_NOBODY);
    char[] tried = Passwords.isPossible(password) ? password : new char[0];
    if (!PasswordHash.matches(tried, hash)) {
      countFailure(name);
      return Optional.empty();
    }
    return isLetIn(name, hash) ? reader(name) : Optional.empty();
  }

  /** Who has this name now; empty where there is none or it is disabled. Asks for no password. */
  public Optional<Reader> reader(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(ROWS + " where user_name = ? and disabled_at is null", name)
                .map((row, context) -> user(row).reader())
                .findOne());
  }

  /** One statement, so that of many tries at once none slips past a lock-out or a rotation. */
  private boolean isLetIn(String name, String hash) {
    String now = now();
    return execute(
            "update users set failure_count = 0, locked_until = null, last_used_at = ?"
                + " where user_name = ? and password_hash = ? and disabled_at is null"
                + " and (locked_until is null or locked_until <= ?)",
            now,
            name,
            hash,
            now)
        == 1;
  }

  /** While a name is locked out nothing is counted: a stranger could prolong it for ever. */
  private void countFailure(String name) {
    execute(
        "update users set failure_count = case when failure_count + 1 < ? then failure_count + 1"
            + " else 0 end,"
            + " locked_until = case when failure_count + 1 < ? then null else ? end"
            + " where user_name = ? and (locked_until is null or locked_until <= ?)",
        LOCKING_FAILURES,
        LOCKING_FAILURES,
        LedgerTime.text(clock.instant().plus(LOCKED_FOR)),
        name,
        now());
  }

  private Optional<String> hash(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select password_hash from users where user_name = ?", name)
                .mapTo(String.class)
                .findOne());
  }

  private static void requireReader(Reader reader) {
    if (!isName(reader.name())) {
      throw new IllegalArgumentException(
          ("Cannot add this user: a name is 2 to 64 of a-z, 0-9, dot, dash, underscore and @, and"
              + " begins with a letter or digit. Write it so."));
    }
    if (reader.authority().isPresent() && reader.role() != Role.ANALYST) {
      throw new IllegalArgumentException(
          ("Cannot add %s: the role %s sees no children, so no authority limits it. Leave the"
                  + " authority out, or take the role analyst.")
              .formatted(reader.name(), reader.role().text()));
    }
  }

  private static void requireChanged(String what, String name, int changed) {
    if (changed == 0) {
      throw new IllegalArgumentException(
          "Cannot %s %s: there is no such user. See `cicw users list`."
              .formatted(what, isName(name) ? name : "this name"));
    }
  }

  private int execute(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.execute(sql, values));
  }

  private String now() {
    return LedgerTime.text(clock.instant());
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        new Reader(
            row.getString("user_name"),
            Role.named(row.getString("role")).orElseThrow(),
            Optional.of(row.getString("authority_code")).filter(code -> !code.isEmpty())),
        LedgerTime.instant(row.getString("created_at")),
        moment(row, "last_used_at"),
        moment(row, "disabled_at"),
        moment(row, "locked_until"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(LedgerTime::instant);
  }
}

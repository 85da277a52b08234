package uk.cicw.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Those who may read, in the database of the ledgers. Of a password only its hash is kept. */
public final class Users {
  private final Jdbi jdbi;
  private final Clock clock;

  public Users(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Enters a user.
   *
   * @throws IllegalArgumentException when the name is taken or can not be one, or the password is
   *     weak
   */
  public void add(Reader reader, char[] password) {
    throw new UnsupportedOperationException(jdbi + "" + clock);
  }

  /** All of them, by name. */
  public List<User> list() {
    throw new UnsupportedOperationException();
  }

  /** Takes the right to read away; the name stays taken, because the audit log speaks of it. */
  public void disable(String name) {
    throw new UnsupportedOperationException();
  }

  /** Gives it back. */
  public void enable(String name) {
    throw new UnsupportedOperationException();
  }

  /** Puts another password in the place of the old one, and ends a lock-out. */
  public void rotate(String name, char[] password) {
    throw new UnsupportedOperationException();
  }

  /**
   * Who has this name and password. Takes as long for a name that there is not, that is disabled or
   * locked out; none of them gets in, and nobody is told which it was.
   */
  public Optional<Reader> verify(String name, char[] password) {
    throw new UnsupportedOperationException();
  }

  /** Who has this name now; empty where there is none or it is disabled. Asks for no password. */
  public Optional<Reader> reader(String name) {
    throw new UnsupportedOperationException();
  }
}

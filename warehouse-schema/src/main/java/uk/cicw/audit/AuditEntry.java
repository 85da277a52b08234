package uk.cicw.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.cicw.access.Role;

/**
 * What somebody did: one statement, one login, one change of a user.
 *
 * @param at when it began
 * @param role empty where nobody knows: a login that was refused, an administrator
 * @param authority see {@link uk.cicw.access.Reader}
 * @param address from where: of the network, or {@code local}
 * @param way {@code gateway}, {@code sql}, {@code drill}, {@code login}, {@code users}, {@code
 *     audit}; {@code seal} is the log's own
 * @param releaseId that was read
 * @param tables that the statement names
 * @param rows that were given out
 * @param millis that it took
 * @param outcome {@code done}, {@code refused}, {@code failed}, {@code cancelled}, {@code
 *     timed_out}, {@code locked_out}
 * @param about what tables do not tell: the user that was changed, the figure drilled into
 * @param statement its text, which may quote a child: it is kept apart
 */
public record AuditEntry(
    Instant at,
    String user,
    Optional<Role> role,
    Optional<String> authority,
    String address,
    String way,
    Optional<String> releaseId,
    List<String> tables,
    long rows,
    long millis,
    String outcome,
    Optional<String> about,
    Optional<String> statement) {

  /** That somebody did something by a command on this machine which reads no table. */
  public static AuditEntry ofCommand(Instant at, String way, String about) {
    return new AuditEntry(
        at,
        System.getProperty("user.name"),
        Optional.empty(),
        Optional.empty(),
        "local",
        way,
        Optional.empty(),
        List.of(),
        0,
        0,
        "done",
        Optional.of(about),
        Optional.empty());
  }

  AuditEntry with(Optional<String> text) {
    return new AuditEntry(
        at, user, role, authority, address, way, releaseId, tables, rows, millis, outcome, about,
        text);
  }
}

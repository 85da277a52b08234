package uk.cicw.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The daemons that serve this database: either one alone, or several that share the work. Each says
 * again and again that it lives; one that is silent for a while counts as dead.
 */
public final class Daemons {
  private static final long JOIN_LOCK = 903_2006L;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Duration silence;

  /**
   * @param silence after so long without a heartbeat a daemon counts as dead
   */
  public Daemons(Jdbi jdbi, Clock clock, Duration silence) {
    this.jdbi = jdbi;
    this.clock = DatabaseClock.of(jdbi, clock);
    this.silence = silence;
  }

  /**
   * Enters the daemon of this process, or says again that it lives.
   *
   * @throws IllegalStateException when a daemon serves that can not be served beside
   */
  public void join(boolean isClustered, String workflows) {
    LeaseHolder self = LeaseHolder.thisProcess();
    jdbi.useTransaction(
        handle -> {
          oneAtATime(handle);
          others(handle, self)
              .filter(other -> !(isClustered && other.isClustered()))
              .findFirst()
              .ifPresent(other -> refuse(isClustered, other));
          String now = LedgerTime.text(clock.instant());
          handle.execute(
              "insert into daemons (daemon_id, is_clustered, workflows, started_at, heartbeat_at)"
                  + " values (?, ?, ?, ?, ?) on conflict (daemon_id) do update set"
                  + " heartbeat_at = excluded.heartbeat_at",
              self.toString(),
              isClustered ? 1 : 0,
              workflows,
              now,
              now);
        });
  }

  /** Those that live, the one of this process too, the eldest first. */
  public List<DaemonEntry> live() {
    Instant heardSince = clock.instant().minus(silence);
    return all().stream().filter(daemon -> daemon.isLive(heardSince)).toList();
  }

  /** Takes out those that ended without leaving, and gives them back, each to one caller only. */
  public List<DaemonEntry> takeOutDead() {
    Instant heardSince = clock.instant().minus(silence);
    return all().stream()
        .filter(daemon -> !daemon.isLive(heardSince))
        .filter(daemon -> jdbi.withHandle(handle -> takeOut(handle, daemon)))
        .toList();
  }

  /** The daemon of this process serves no more. */
  public void leave() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from daemons where daemon_id = ?", LeaseHolder.thisProcess().toString()));
  }

  private List<DaemonEntry> all() {
    return jdbi.withHandle(Daemons::all);
  }

  private static List<DaemonEntry> all(Handle handle) {
    return handle
        .select("select * from daemons order by started_at, daemon_id")
        .map((row, context) -> DaemonEntry.of(row))
        .list();
  }

  private Stream<DaemonEntry> others(Handle handle, LeaseHolder self) {
    Instant heardSince = clock.instant().minus(silence);
    return all(handle).stream()
        .filter(daemon -> daemon.isLive(heardSince))
        .filter(daemon -> !daemon.process().equals(self));
  }

  private static boolean takeOut(Handle handle, DaemonEntry daemon) {
    return handle.execute(
            "delete from daemons where daemon_id = ? and heartbeat_at = ?",
            daemon.process().toString(),
            LedgerTime.text(daemon.heartbeatAt()))
        == 1;
  }

  /** Two that look at the same moment would both find nobody. */
  private static void oneAtATime(Handle handle) {
    if (Ledgers.isPostgres(handle)) {
      handle.execute("select pg_advisory_xact_lock(?)", JOIN_LOCK);
    }
  }

  private static void refuse(boolean isClustered, DaemonEntry other) {
    throw new IllegalStateException(
        "Cannot serve: a daemon that %s serves this database, %s, and this one %s. %s"
            .formatted(
                other.isClustered() ? "shares the work" : "works alone",
                other.process().label(),
                isClustered ? "would share it" : "would work alone",
                isClustered
                    ? "Stop that one, or set cluster.enabled for it, too."
                    : "Stop that one, or set cluster.enabled for this one, too."));
  }

  /** What daemons that live declare otherwise than this one: each of its processes, with a word. */
  public List<String> otherwise(String workflows) {
    return live().stream()
        .filter(daemon -> !daemon.workflows().equals(workflows))
        .map(
            daemon ->
                "%s runs other workflows, or at other times, than this one: %s"
                    .formatted(daemon.process().label(), difference(daemon.workflows(), workflows)))
        .toList();
  }

  private static String difference(String theirs, String ours) {
    List<String> own = ours.lines().toList();
    List<String> other = theirs.lines().toList();
    return "it has %s, this one has %s"
        .formatted(without(other, own).orElse("no more"), without(own, other).orElse("no more"));
  }

  private static Optional<String> without(List<String> lines, List<String> known) {
    return lines.stream()
        .filter(line -> !known.contains(line))
        .reduce((first, second) -> first + "; " + second);
  }
}

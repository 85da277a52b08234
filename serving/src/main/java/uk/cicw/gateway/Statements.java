package uk.cicw.gateway;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.flight.CallStatus;

/** The statements that clients hold, by their handles, and how they come about. */
final class Statements {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final int MOST_PER_USER = 200;

  private final Shelves shelves;
  private final RunningStatements running;
  private final Trail trail;
  private final Clock clock;
  private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

  Statements(Shelves shelves, RunningStatements running, Trail trail, Clock clock) {
    this.shelves = shelves;
    this.running = running;
    this.trail = trail;
    this.clock = clock;
  }

  /** Judges and binds a statement; who was refused stands in the audit log. */
  String prepare(Session session, String sql) {
    String user = session.reader().name();
    Instant began = clock.instant();
    try (Running one = running.begin(user)) {
      try {
        Shelf shelf = shelves.of(session.reader());
        Plan plan = Plan.bind(sql, shelf.take(), one);
        String handle = UUID.randomUUID().toString();
        makeRoom(user);
        prepared.put(handle, new Prepared(user, sql, plan, shelf, began));
        return handle;
      } catch (SQLException | IOException | RuntimeException e) {
        Failure failure = Failure.of(e, one);
        trail.add(session, began, sql, Optional.empty(), 0, failure.outcome());
        throw failure.told();
      }
    }
  }

  /** A statement of this reader. */
  Prepared of(Session session, String handle) {
    Prepared one = prepared.get(handle);
    if (one == null || !one.user().equals(session.reader().name())) {
      throw CallStatus.NOT_FOUND
          .withDescription("Cannot find this statement: it was closed. Prepare it again.")
          .toRuntimeException();
    }
    return one;
  }

  void close(Session session, String handle) {
    of(session, handle).drop();
    prepared.remove(handle);
  }

  /** Lets go of old editions, and of what clients forgot to close. */
  void look() {
    Instant now = clock.instant();
    prepared.values().forEach(Prepared::dropOutdated);
    prepared
        .entrySet()
        .removeIf(
            entry -> {
              boolean isForgotten = entry.getValue().usedAt().plus(IDLE).isBefore(now);
              if (isForgotten) {
                entry.getValue().drop();
              }
              return isForgotten;
            });
  }

  private void makeRoom(String user) {
    if (prepared.values().stream().filter(one -> one.user().equals(user)).count() < MOST_PER_USER) {
      return;
    }
    prepared.entrySet().stream()
        .filter(entry -> entry.getValue().user().equals(user))
        .min(Comparator.comparing(entry -> entry.getValue().usedAt()))
        .ifPresent(
            oldest -> {
              oldest.getValue().drop();
              prepared.remove(oldest.getKey());
            });
  }
}

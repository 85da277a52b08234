package uk.cicw.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses that were refused too often, in the memory of this process: a guesser who tries one
 * password at many names. A right password between does not make up for the others.
 */
final class Addresses {
  static final int LOCKING_FAILURES = 20;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Clock clock;

  /** The oldest are forgotten first: the memory must not grow with the number of guessers. */
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  private record Failures(int count, Instant since) {}

  Addresses(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isLockedOut(String address) {
    Failures own = failures.get(address);
    if (own != null && !own.since().plus(LOCKED_FOR).isAfter(clock.instant())) {
      failures.remove(address);
      return false;
    }
    return own != null && own.count() >= LOCKING_FAILURES;
  }

  /** Counts a failure; gives back whether the address is locked out by it. */
  synchronized boolean fail(String address) {
    Failures own =
        failures.merge(
            address,
            new Failures(1, clock.instant()),
            (before, one) ->
                new Failures(
                    before.count() + 1,
                    before.count() + 1 == LOCKING_FAILURES ? one.since() : before.since()));
    return own.count() == LOCKING_FAILURES;
  }
}

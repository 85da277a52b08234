package uk.cicw.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a run that failed is tried again.
 *
 * @param count tries after the first
 * @param backOff the wait before the first of them; it doubles before each further one
 */
public record Retries(int count, Duration backOff) {

  /** How long to wait after so many tries that failed; empty when that was the last. */
  public Optional<Duration> waitAfter(int failed) {
    return failed > count
        ? Optional.empty()
        : Optional.of(backOff.multipliedBy(1L << (failed - 1)));
  }
}

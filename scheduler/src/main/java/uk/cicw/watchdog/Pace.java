package uk.cicw.watchdog;

import java.time.Duration;

/**
 * How long the daemon waits for what.
 *
 * @param look between two looks of the watchdog, each a heartbeat
 * @param startAfter a run that nobody began so long after it was due is started
 * @param reportAfter and is reported when it has not begun after so long
 * @param checkIn between two words of a timer to the others of its cluster
 */
public record Pace(Duration look, Duration startAfter, Duration reportAfter, Duration checkIn) {
  private static final int MISSED_HEARTBEATS = 3;

  /** What is missed is reported within five minutes, looks and all. */
  public static final Pace NORMAL =
      new Pace(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(4),
          Duration.ofSeconds(10));

  /** After so long without a heartbeat a daemon counts as dead. */
  public Duration silence() {
    return look.multipliedBy(MISSED_HEARTBEATS);
  }
}

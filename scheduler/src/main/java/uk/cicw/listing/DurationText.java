package uk.cicw.listing;

import java.time.Duration;

/** A span of time as settings spell it: {@code 6h}, {@code 90m}, {@code 30s}. */
public final class DurationText {
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int SECONDS_OF_AN_HOUR = 3600;

  /** To the second, in the largest unit that says it without a remainder. */
  public static String text(Duration span) {
    long seconds = span.toSeconds();
    if (seconds % SECONDS_OF_AN_HOUR == 0) {
      return seconds / SECONDS_OF_AN_HOUR + "h";
    }
    return seconds % SECONDS_OF_A_MINUTE == 0 ? seconds / SECONDS_OF_A_MINUTE + "m" : seconds + "s";
  }

  private DurationText() {}
}

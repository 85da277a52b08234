package uk.cicw.listing;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as people say it. */
public final class Age {
  private static final int DAYS_TOLD_IN_HOURS = 2;

  /** {@code 12 minutes ago}, {@code 5 hours ago}, {@code 31 days ago}. */
  public static String text(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toDays() >= DAYS_TOLD_IN_HOURS) {
      return age.toDays() + " days ago";
    }
    return age.toHours() > 1
        ? age.toHours() + " hours ago"
        : Math.max(0, age.toMinutes()) + " minutes ago";
  }

  private Age() {}
}

package uk.cicw.listing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** A moment as people of England read it. */
public final class LocalMoment {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** To the minute, in Europe/London. */
  public static String text(Instant moment) {
    return text(moment.atZone(LONDON));
  }

  /** To the minute, in the zone that it has. */
  public static String text(TemporalAccessor moment) {
    return FORMAT.format(moment);
  }

  private LocalMoment() {}
}

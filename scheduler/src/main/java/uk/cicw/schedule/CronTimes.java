package uk.cicw.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** Times by a cron expression in Quartz' form (seconds first), in a zone. */
public record CronTimes(String expression, ZoneId zone) {
  /** Refuses what Quartz can not read. */
  public CronTimes {
    parse(expression);
  }

  Optional<ZonedDateTime> nextAfter(Instant moment) {
    CronExpression cron = parse(expression);
    cron.setTimeZone(TimeZone.getTimeZone(zone));
    return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(moment)))
        .map(date -> date.toInstant().atZone(zone));
  }

  private static CronExpression parse(String expression) {
    try {
      return new CronExpression(expression);
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "Cannot schedule by '%s': %s. Write it as Quartz does, for example 0 30 4 * * ?"
              .formatted(expression, e.getMessage()),
          e);
    }
  }
}

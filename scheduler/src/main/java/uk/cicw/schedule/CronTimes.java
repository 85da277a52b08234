package uk.cicw.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** Times by a cron expression in Quartz' form (seconds first), in a zone. */
public record CronTimes(String expression, ZoneId zone) {
  private static final int FIELDS_OF_A_DAY = 3;

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

  /** Whether it names one second, one minute and one hour. */
  boolean areOnceADay() {
    return Arrays.stream(expression.strip().split("\\s+", -1))
        .limit(FIELDS_OF_A_DAY)
        .allMatch(field -> field.chars().allMatch(Character::isDigit));
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

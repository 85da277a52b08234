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
public final class CronTimes {
  private static final int FIELDS_OF_A_DAY = 3;

  private final String expression;
  private final ZoneId zone;
  // read once: what was due last is found by asking many times
  private final CronExpression cron;

  /** Refuses what Quartz can not read. */
  public CronTimes(String expression, ZoneId zone) {
    this.expression = expression;
    this.zone = zone;
    this.cron = parse(expression);
    cron.setTimeZone(TimeZone.getTimeZone(zone));
  }

  public String expression() {
    return expression;
  }

  public ZoneId zone() {
    return zone;
  }

  Optional<ZonedDateTime> nextAfter(Instant moment) {
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

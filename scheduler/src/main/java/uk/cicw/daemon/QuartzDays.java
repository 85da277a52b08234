package uk.cicw.daemon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.TimeZone;
import org.quartz.impl.calendar.BaseCalendar;
import uk.cicw.schedule.OpenDays;

/** The open days of a workflow as Quartz asks for them: moments of any other day are left out. */
final class QuartzDays extends BaseCalendar {
  private static final long serialVersionUID = 1L;

  private final transient OpenDays days;
  private final ZoneId zone;

  QuartzDays(OpenDays days, ZoneId zone) {
    super(TimeZone.getTimeZone(zone));
    this.days = days;
    this.zone = zone;
  }

  @Override
  public boolean isTimeIncluded(long millis) {
    return super.isTimeIncluded(millis) && isOpen(at(millis).toLocalDate());
  }

  @Override
  public long getNextIncludedTime(long millis) {
    if (isTimeIncluded(millis)) {
      return millis;
    }
    LocalDate day = at(millis).toLocalDate().plusDays(1);
    while (!isOpen(day)) {
      day = day.plusDays(1);
    }
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private boolean isOpen(LocalDate day) {
    return days.isOpen().test(day);
  }

  private ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone);
  }
}

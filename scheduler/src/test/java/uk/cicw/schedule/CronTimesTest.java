package uk.cicw.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class CronTimesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final CronTimes nightly = new CronTimes("0 30 4 * * ?", LONDON);

  @Test
  void halfPastFourIsHalfPastFourInSummerAndWinter() {
    assertThat(nightly.nextAfter(Instant.parse("2026-03-28T12:00:00Z")))
        .contains(ZonedDateTime.parse("2026-03-29T04:30:00+01:00[Europe/London]"));
    assertThat(nightly.nextAfter(Instant.parse("2026-10-24T12:00:00Z")))
        .contains(ZonedDateTime.parse("2026-10-25T04:30:00Z[Europe/London]"));
  }

  @Test
  void everyNightFrom2005To2040ComesOnceThroughAllClockChanges() {
    Instant moment = LocalDate.of(2005, 1, 1).atStartOfDay(LONDON).toInstant();
    for (LocalDate night = LocalDate.of(2005, 1, 1);
        night.getYear() <= 2040;
        night = night.plusDays(1)) {
      ZonedDateTime next = nightly.nextAfter(moment).orElseThrow();
      assertThat(next).isEqualTo(night.atTime(LocalTime.of(4, 30)).atZone(LONDON));
      moment = next.toInstant();
    }
  }

  @Test
  void whatQuartzCanNotReadIsRefusedWithAnExample() {
    assertThatThrownBy(() -> new CronTimes("30 4 * * *", LONDON))
        .hasMessageStartingWith("Cannot schedule by '30 4 * * *': ")
        .hasMessageEndingWith("Write it as Quartz does, for example 0 30 4 * * ?");
  }
}

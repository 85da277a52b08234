package uk.cicw.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * The bank holidays of England and Wales by the Banking and Financial Dealings Act 1971 and the
 * usual substitutes: one that falls on a weekend is kept on the next weekday that is none. Days
 * that governments add or move are not in it; for years that GOV.UK has announced, its list counts.
 */
final class BankHolidayRule {

  /** The weekdays that are bank holidays, Christmas Day and Good Friday among them. */
  static Set<LocalDate> in(int year) {
    LocalDate easter = easterSunday(year);
    LocalDate may = LocalDate.of(year, Month.MAY, 1);
    return Set.of(
        weekday(LocalDate.of(year, Month.JANUARY, 1)),
        easter.minusDays(2),
        easter.plusDays(1),
        may.with(dayOfWeekInMonth(1, DayOfWeek.MONDAY)),
        may.with(lastInMonth(DayOfWeek.MONDAY)),
        LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(DayOfWeek.MONDAY)),
        christmas(year),
        boxingDay(year));
  }

  /** A Sunday's substitute comes after Boxing Day, which is the Monday. */
  private static LocalDate christmas(int year) {
    LocalDate day = LocalDate.of(year, Month.DECEMBER, 25);
    return isWeekend(day) ? LocalDate.of(year, Month.DECEMBER, 27) : day;
  }

  private static LocalDate boxingDay(int year) {
    LocalDate day = LocalDate.of(year, Month.DECEMBER, 26);
    return isWeekend(day) ? LocalDate.of(year, Month.DECEMBER, 28) : day;
  }

  private static LocalDate weekday(LocalDate date) {
    LocalDate day = date;
    while (isWeekend(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The Gregorian reckoning as Butcher wrote it down in 1876. */
  private static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int dayOfMarch = epact + weekday - 7 * correction + 22;
    return LocalDate.of(year, Month.MARCH, 1).plusDays(dayOfMarch - 1L);
  }

  private BankHolidayRule() {}
}

package uk.cicw.daemon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When workflows are due, worked out day by day without Quartz and without the calendar of the
 * product. Easter Sundays are written out; days that governments added or moved are from the domain
 * reference, section 4.2.
 */
final class IndependentDays {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Easter Sundays of 2005 to 2040. */
  private static final List<String> EASTERS =
      List.of(
          "2005-03-27",
          "2006-04-16",
          "2007-04-08",
          "2008-03-23",
          "2009-04-12",
          "2010-04-04",
          "2011-04-24",
          "2012-04-08",
          "2013-03-31",
          "2014-04-20",
          "2015-04-05",
          "2016-03-27",
          "2017-04-16",
          "2018-04-01",
          "2019-04-21",
          "2020-04-12",
          "2021-04-04",
          "2022-04-17",
          "2023-04-09",
          "2024-03-31",
          "2025-04-20",
          "2026-04-05",
          "2027-03-28",
          "2028-04-16",
          "2029-04-01",
          "2030-04-21",
          "2031-04-13",
          "2032-03-28",
          "2033-04-17",
          "2034-04-09",
          "2035-03-25",
          "2036-04-13",
          "2037-04-05",
          "2038-04-25",
          "2039-04-10",
          "2040-04-01");

  private static final List<String> ADDED =
      List.of(
          "2011-04-29",
          "2012-06-04",
          "2012-06-05",
          "2020-05-08",
          "2022-06-02",
          "2022-06-03",
          "2022-09-19",
          "2023-05-08");

  private static final List<String> MOVED_AWAY = List.of("2012-05-28", "2020-05-04", "2022-05-30");

  private static final Set<LocalDate> HOLIDAYS = holidays();

  /** Every day of 2005 to 2040 that is meant, at this time in London. */
  static List<ZonedDateTime> at(LocalTime time, Predicate<LocalDate> isMeant) {
    List<ZonedDateTime> due = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2005, 1, 1); day.getYear() <= 2040; day = day.plusDays(1)) {
      if (isMeant.test(day)) {
        due.add(day.atTime(time).atZone(LONDON));
      }
    }
    return due;
  }

  /** Whether so many working days of its month have passed with the end of this day, one. */
  static boolean isWorkingDayOfMonth(LocalDate day, int count) {
    int workingDays = 0;
    for (int number = 1; number <= day.getDayOfMonth(); number++) {
      workingDays += isWorkingDay(day.withDayOfMonth(number)) ? 1 : 0;
    }
    return workingDays == count && isWorkingDay(day);
  }

  static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !HOLIDAYS.contains(day);
  }

  private static Set<LocalDate> holidays() {
    Set<LocalDate> days = new HashSet<>();
    for (String text : EASTERS) {
      LocalDate easter = LocalDate.parse(text);
      days.add(easter.minusDays(2));
      days.add(easter.plusDays(1));
      addFixed(days, easter.getYear());
    }
    ADDED.forEach(day -> days.add(LocalDate.parse(day)));
    MOVED_AWAY.forEach(day -> days.remove(LocalDate.parse(day)));
    return days;
  }

  private static void addFixed(Set<LocalDate> days, int year) {
    addOrNextFree(days, LocalDate.of(year, Month.JANUARY, 1));
    for (int number = 1; number <= 31; number++) {
      addIfMonday(days, LocalDate.of(year, Month.MAY, number), number <= 7 || number >= 25);
      addIfMonday(days, LocalDate.of(year, Month.AUGUST, number), number >= 25);
    }
    // a substitute never falls on the day of the other
    days.add(LocalDate.of(year, Month.DECEMBER, 25));
    days.add(LocalDate.of(year, Month.DECEMBER, 26));
    for (int number = 25; number <= 26; number++) {
      if (isWeekend(LocalDate.of(year, Month.DECEMBER, number))) {
        addOrNextFree(days, LocalDate.of(year, Month.DECEMBER, 27));
      }
    }
  }

  private static void addIfMonday(Set<LocalDate> days, LocalDate day, boolean isMeant) {
    if (isMeant && day.getDayOfWeek() == DayOfWeek.MONDAY) {
      days.add(day);
    }
  }

  private static void addOrNextFree(Set<LocalDate> days, LocalDate from) {
    LocalDate day = from;
    while (isWeekend(day) || days.contains(day)) {
      day = day.plusDays(1);
    }
    days.add(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private IndependentDays() {}
}

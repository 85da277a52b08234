package uk.cicw.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule, held against the days that were announced. */
class BankHolidayRuleTest {
  private final WorkingDays announced = WorkingDays.englandAndWales();

  @Test
  void from2004To2028ItDiffersOnlyWhereGovernmentsAddedOrMovedADay() {
    Set<LocalDate> added = new TreeSet<>();
    Set<LocalDate> movedAway = new TreeSet<>();
    LocalDate.of(2004, 1, 1)
        .datesUntil(LocalDate.of(2029, 1, 1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .forEach(
            day -> {
              boolean byRule = BankHolidayRule.in(day.getYear()).contains(day);
              if (byRule && announced.isWorkingDay(day)) {
                movedAway.add(day);
              } else if (!byRule && !announced.isWorkingDay(day)) {
                added.add(day);
              }
            });
    assertThat(added)
        .isEqualTo(
            days(
                "2011-04-29",
                "2012-06-04",
                "2012-06-05",
                "2020-05-08",
                "2022-06-02",
                "2022-06-03",
                "2022-09-19",
                "2023-05-08"));
    assertThat(movedAway).isEqualTo(days("2012-05-28", "2020-05-04", "2022-05-30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2029-03-30", // Good Friday
        "2029-04-02", // Easter Monday
        "2033-01-03", // New Year's Day was a Saturday
        "2032-12-27", // Christmas was a Saturday
        "2032-12-28",
        "2033-12-27", // Christmas was a Sunday
        "2038-04-23", // one of the latest of Good Fridays
        "2040-12-25"
      })
  void yearsThatAreNotAnnouncedGoByTheRule(LocalDate day) {
    assertThat(announced.isWorkingDay(day)).isFalse();
  }

  private static Set<LocalDate> days(String... texts) {
    return Stream.of(texts).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
  }
}

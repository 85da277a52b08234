package uk.cicw.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private final WorkingDays days = WorkingDays.englandAndWales();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2005-01-03, New Year's Day moved from a Saturday",
    "2011-04-29, royal wedding",
    "2012-06-04, spring bank holiday moved for the Diamond Jubilee",
    "2012-06-05, Diamond Jubilee",
    "2020-05-08, early May bank holiday moved to VE Day",
    "2020-12-28, Boxing Day moved from a Saturday",
    "2022-09-19, State Funeral",
    "2023-05-08, Coronation",
    "2010-12-28, Boxing Day after a Christmas on a Saturday",
    "2009-12-28, Boxing Day moved from a Saturday",
    "2024-03-30, a Saturday"
  })
  void isNoWorkingDay(LocalDate date, String reason) {
    assertThat(days.isWorkingDay(date)).as(reason).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2012-05-28, the last Monday of May in the year when the bank holiday moved to June",
    "2020-05-04, the first Monday of May in the year of VE Day 75",
    "2019-01-02, a holiday in Scotland only",
    "2024-04-02, the day after Easter Monday"
  })
  void isAWorkingDay(LocalDate date, String reason) {
    assertThat(days.isWorkingDay(date)).as(reason).isTrue();
  }

  @ParameterizedTest(name = "20 working days after {0} is {1}")
  @CsvSource({
    "2024-12-02, 2025-01-02",
    "2024-03-11, 2024-04-10",
    "2023-07-03, 2023-07-31",
    "2023-07-01, 2023-07-28"
  })
  void countsFromTheNextDay(LocalDate date, LocalDate twentieth) {
    assertThat(days.add(date, 20)).isEqualTo(twentieth);
  }

  @Test
  void mayCountFromTheSameDay() {
    assertThat(days.add(LocalDate.of(2023, 7, 3), 20, WorkingDays.Counting.FROM_SAME_DAY))
        .isEqualTo(LocalDate.of(2023, 7, 28));
  }
}

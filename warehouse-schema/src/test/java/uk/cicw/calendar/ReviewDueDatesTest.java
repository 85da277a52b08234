package uk.cicw.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDueDatesTest {
  private final ReviewDueDates due = ReviewDueDates.DEFAULT;

  @ParameterizedTest(name = "care began {0}, first review due {1}")
  @CsvSource({
    "2011-03-31, 2011-04-28",
    "2011-04-01, 2011-05-05",
    "2004-04-01, 2004-04-29",
    "2023-04-28, 2023-05-31"
  })
  void firstReviewIsDueAfterFourWeeksOrTwentyWorkingDays(LocalDate began, LocalDate expected) {
    assertThat(due.first(began)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "first review {0}, second due {1}")
  @CsvSource({"2018-11-30, 2019-02-28", "2018-06-14, 2018-09-14"})
  void secondReviewIsDueThreeMonthsAfterTheFirst(LocalDate first, LocalDate expected) {
    assertThat(due.second(first)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "review {0}, next due {1}")
  @CsvSource({"2018-08-31, 2019-02-28", "2019-08-31, 2020-02-29", "2019-01-15, 2019-07-15"})
  void laterReviewsAreDueSixMonthsAfterTheOneBefore(LocalDate before, LocalDate expected) {
    assertThat(due.later(before)).isEqualTo(expected);
  }
}

package uk.cicw.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "18/04/2017, 2017-04-18",
    "1/4/2017, 2017-04-01",
    "2017-04-18, 2017-04-18",
    "2017-04-18 00:00:00, 2017-04-18",
    "2017-04-18T00:00:00, 2017-04-18",
    "18/04/2017 00:00, 2017-04-18",
    "18-Apr-2017, 2017-04-18",
    "18-APR-2017, 2017-04-18",
    "2024-Oct-14 00:00:00, 2024-10-14",
    "2024-Sep-14, 2024-09-14",
    "42843, 2017-04-18",
    "42843.0, 2017-04-18",
    "29/02/2016, 2016-02-29",
  })
  void reads_the_day_however_it_is_spelt(String text, LocalDate day) {
    assertThat(DateText.parse(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/02/2017",
        "31/04/2017",
        "04/18/2017",
        "18/04/17",
        "18-Apr-17",
        "2017",
        "20170418",
        "18/04/0217",
        "18/04/2017 13:30",
        "zz/04/2017",
        "yesterday",
        "12843",
        "1"
      })
  void refuses_what_is_no_day_or_would_be_a_guess(String text) {
    assertThat(DateText.parse(text)).isEmpty();
  }
}

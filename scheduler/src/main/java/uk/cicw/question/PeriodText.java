package uk.cicw.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A period as people write it: a year ({@code 2024}, the year that it ends in), a month ({@code
 * 2024-03}) or a day ({@code 2024-03-31}).
 */
public record PeriodText(LocalDate first, LocalDate last) {

  /**
   * @throws IllegalArgumentException when it is none of the three
   */
  public static PeriodText parse(String text) {
    try {
      return switch (text.length()) {
        case 4 ->
            new PeriodText(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
        case 7 ->
            new PeriodText(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
        default -> new PeriodText(LocalDate.parse(text), LocalDate.parse(text));
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no period; write 2024, 2024-03 or 2024-03-31".formatted(text), e);
    }
  }

  /** Whether it names a year, and so yearly figures. */
  boolean isYear() {
    return first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear();
  }
}

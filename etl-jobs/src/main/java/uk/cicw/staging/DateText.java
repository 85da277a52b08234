package uk.cicw.staging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as extracts spell them: day first as the Department asks, ISO, with the month as a word, or
 * the day number that a spreadsheet makes of them. Never month first, and never a year of two
 * digits, whose century would be a guess.
 */
final class DateText {
  private static final Pattern MIDNIGHT = Pattern.compile("[ Tt]00:00(:00(\\.0+)?)?[Zz]?$");
  private static final Pattern SPREADSHEET_DAY = Pattern.compile("([2-6]\\d{4})(\\.0+)?");
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  /** The forms of a date, the most frequent first. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})"),
          Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"),
          Pattern.compile("(?<day>\\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\\d{4})"),
          Pattern.compile("(?<year>\\d{4})-(?<month>[A-Za-z]{3})-(?<day>\\d{1,2})"));

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2100;

  /** The day, empty when the text is none between 1900 and 2100. */
  static Optional<LocalDate> parse(String text) {
    return isUsual(text)
        ? date(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2))
        : parseUnusual(text);
  }

  /** dd/mm/yyyy: nearly all are, and a tenth of the time of staging went into asking patterns. */
  private static boolean isUsual(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int at = 0; at < 10; at++) {
      char sign = text.charAt(at);
      boolean isSlash = at == 2 || at == 5;
      if (isSlash ? sign != '/' : sign < '0' || sign > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Optional<LocalDate> parseUnusual(String text) {
    String day = text.indexOf(':') < 0 ? text : MIDNIGHT.matcher(text).replaceFirst("");
    Matcher number = SPREADSHEET_DAY.matcher(day);
    if (number.matches()) {
      return Optional.of(SPREADSHEET_EPOCH.plusDays(Long.parseLong(number.group(1))));
    }
    return FORMS.stream()
        .map(form -> form.matcher(day))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(DateText::date);
  }

  private static Optional<LocalDate> date(Matcher parts) {
    return date(
        Integer.parseInt(parts.group("year")),
        month(parts.group("month")),
        Integer.parseInt(parts.group("day")));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 1 to 12, or what is no month. */
  private static int month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : MONTHS.indexOf(text.toLowerCase(Locale.ROOT)) + 1;
  }

  private DateText() {}
}

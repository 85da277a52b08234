package uk.cicw.staging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as extracts spell them: day first as the Department asks, ISO, with the month as a word, or
 * the day number that a spreadsheet makes of them. Never month first, and never a year of two
 * digits, whose century would be a guess.
 */
final class DateText {
  private static final Pattern MIDNIGHT =
      Pattern.compile("[ T]00:00(:00(\\.0+)?)?Z?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPREADSHEET_DAY = Pattern.compile("[2-6]\\d{4}(\\.0+)?");
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2100;

  private static final List<DateTimeFormatter> FORMATS =
      List.of(format("d/M/uuuu"), format("uuuu-M-d"), format("d-MMM-uuuu"), format("uuuu-MMM-d"));

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        // the months of Locale.UK are spelt Sept, those of spreadsheets Sep
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day, empty when the text is none between 1900 and 2100. */
  static Optional<LocalDate> parse(String text) {
    String day = MIDNIGHT.matcher(text).replaceFirst("");
    return SPREADSHEET_DAY.matcher(day).matches()
        ? Optional.of(SPREADSHEET_EPOCH.plusDays(Long.parseLong(day.substring(0, 5))))
        : FORMATS.stream().flatMap(format -> read(day, format).stream()).findFirst();
  }

  private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
    try {
      LocalDate date = LocalDate.parse(text, format);
      boolean plausible = date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
      return plausible ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException notThisFormat) {
      return Optional.empty();
    }
  }

  private DateText() {}
}

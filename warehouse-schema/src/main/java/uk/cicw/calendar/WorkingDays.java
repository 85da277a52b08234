package uk.cicw.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days in England and Wales: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank
 * holiday (the usual statutory formula). Bank holidays are known from 2004 to 2028, see {@code
 * calendar/bank-holidays.csv}; for later years they are derived by their rule ({@link
 * BankHolidayRule}), for earlier ones only weekends are left out.
 */
public final class WorkingDays {
  private static final WorkingDays ENGLAND_AND_WALES = new WorkingDays(bankHolidays());

  /** Where counting begins. Which of the two the Regulations mean could not be confirmed. */
  public enum Counting {
    /** Day 1 is the first working day after the date. The default. */
    FROM_NEXT_DAY,
    /** Day 1 is the date itself where it is a working day. */
    FROM_SAME_DAY
  }

  private final Set<LocalDate> holidays;
  private final int lastYear;

  private WorkingDays(Set<LocalDate> holidays) {
    this.holidays = holidays;
    this.lastYear = holidays.stream().mapToInt(LocalDate::getYear).max().orElseThrow();
  }

  public static WorkingDays englandAndWales() {
    return ENGLAND_AND_WALES;
  }

  public boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isBankHoliday(date);
  }

  private boolean isBankHoliday(LocalDate date) {
    return date.getYear() > lastYear
        ? BankHolidayRule.in(date.getYear()).contains(date)
        : holidays.contains(date);
  }

  /** The {@code count}th working day after the date. */
  public LocalDate add(LocalDate date, int count) {
    return add(date, count, Counting.FROM_NEXT_DAY);
  }

  /** The {@code count}th working day, {@code count} being 1 or more. */
  public LocalDate add(LocalDate date, int count, Counting counting) {
    if (count < 1) {
      throw new IllegalArgumentException("Cannot count %d working days".formatted(count));
    }
    LocalDate day = counting == Counting.FROM_SAME_DAY ? date.minusDays(1) : date;
    for (int counted = 0; counted < count; ) {
      day = day.plusDays(1);
      counted += isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  private static Set<LocalDate> bankHolidays() {
    try (InputStream csv = WorkingDays.class.getResourceAsStream("/calendar/bank-holidays.csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return lines.stream()
          .map(line -> LocalDate.parse(line.getField("date")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bank holidays", e);
    }
  }
}

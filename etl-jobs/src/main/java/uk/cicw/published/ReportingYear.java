package uk.cicw.published;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.cicw.schema.CollectionYear;

/** The label of a period as published: 2017, 201617, 2016/17, year ending 31 March 2017. */
final class ReportingYear {
  private static final Pattern ENDING = Pattern.compile("(?:year ending 31 march )?([12]\\d{3})");

  /** The year that the period ends in; empty for a label of no known form. */
  static Optional<Integer> parse(String label) {
    Matcher ending = ENDING.matcher(label.toLowerCase(Locale.ROOT));
    return ending.matches()
        ? Optional.of(Integer.valueOf(ending.group(1)))
        : CollectionYear.parse(label).map(CollectionYear::ending);
  }

  /** The last day of that year: 31 March, or 31 August of an academic year. */
  static LocalDate lastDay(int year, String periodKind) {
    return periodKind.equals("academic_year")
        ? LocalDate.of(year, Month.AUGUST, 31)
        : LocalDate.of(year, Month.MARCH, 31);
  }

  private ReportingYear() {}
}

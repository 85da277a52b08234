package uk.cicw.schema;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A collection year of the SSDA903, 1 April to 31 March, named by the year that it ends in: {@code
 * 2018} is 2017/18.
 */
public record CollectionYear(int ending) implements Comparable<CollectionYear> {
  private static final Pattern LABEL = Pattern.compile("(20\\d\\d)[-/_]?(?:20)?(\\d\\d)");

  public static CollectionYear of(LocalDate date) {
    return new CollectionYear(date.getMonthValue() >= 4 ? date.getYear() + 1 : date.getYear());
  }

  /** Reads 2017/18, 2017-18, 2017_18, 201718 and 2017-2018. */
  public static Optional<CollectionYear> parse(String text) {
    Matcher label = LABEL.matcher(text);
    if (!label.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(label.group(1));
    boolean consecutive = (start + 1) % 100 == Integer.parseInt(label.group(2));
    return consecutive ? Optional.of(new CollectionYear(start + 1)) : Optional.empty();
  }

  public LocalDate start() {
    return LocalDate.of(ending - 1, Month.APRIL, 1);
  }

  public LocalDate end() {
    return LocalDate.of(ending, Month.MARCH, 31);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start()) && !date.isAfter(end());
  }

  /** As the Department writes it: 2017/18. */
  public String label() {
    return "%d/%02d".formatted(ending - 1, ending % 100);
  }

  @Override
  public int compareTo(CollectionYear other) {
    return Integer.compare(ending, other.ending);
  }

  @Override
  public String toString() {
    return label();
  }
}

package uk.cicw.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell as published: a number, or a symbol that says why there is none. A symbol is never 0.
 *
 * @param row the first data row of the file is 1
 * @param text as published
 * @param number of three decimals, empty unless the status is value
 */
public record PublishedCell(
    int row, String column, String text, Optional<BigDecimal> number, String status) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(,\\d{3})*(\\.\\d+)?");

  /** Years and months: 1:7 is a year and seven months, which is told as 19 months. */
  private static final Pattern DURATION = Pattern.compile("(\\d{1,2}):(\\d{1,2})");

  private static final String VALUE = "value";

  /** Empty where the text is neither a number nor a symbol of that year. */
  static Optional<PublishedCell> read(int row, String column, String text, int releaseYear) {
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = scaled(new BigDecimal(text.replace(",", "")));
      return Optional.of(new PublishedCell(row, column, text, Optional.of(number), VALUE));
    }
    Matcher duration = DURATION.matcher(text);
    if (duration.matches()) {
      int months = 12 * Integer.parseInt(duration.group(1)) + Integer.parseInt(duration.group(2));
      BigDecimal number = scaled(BigDecimal.valueOf(months));
      return Optional.of(new PublishedCell(row, column, text, Optional.of(number), VALUE));
    }
    return Symbols.status(text, releaseYear)
        .map(status -> new PublishedCell(row, column, text, Optional.empty(), status));
  }

  /** The sum of several cells; without a number as soon as one of them has none. */
  static PublishedCell sum(List<PublishedCell> cells) {
    PublishedCell first = cells.get(0);
    if (cells.size() == 1) {
      return first;
    }
    String text = cells.stream().map(PublishedCell::text).collect(Collectors.joining(" + "));
    Optional<PublishedCell> missing =
        cells.stream().filter(cell -> cell.number().isEmpty()).findFirst();
    return missing
        .map(
            cell -> new PublishedCell(first.row, first.column, text, Optional.empty(), cell.status))
        .orElseGet(() -> new PublishedCell(first.row, first.column, text, total(cells), VALUE));
  }

  /** This times a factor over another, to one decimal: it comes of rounded counts. */
  PublishedCell dividedBy(PublishedCell whole, int factor) {
    String together = text + " of " + whole.text;
    if (number.isEmpty() || whole.number.isEmpty()) {
      String missing = number.isEmpty() ? status : whole.status;
      return new PublishedCell(row, column, together, Optional.empty(), missing);
    }
    if (whole.number.get().signum() == 0) {
      return new PublishedCell(row, column, together, Optional.empty(), "not_applicable");
    }
    BigDecimal quotient =
        number
            .get()
            .multiply(BigDecimal.valueOf(factor))
            .divide(whole.number.get(), 1, RoundingMode.HALF_UP);
    return new PublishedCell(row, column, together, Optional.of(scaled(quotient)), VALUE);
  }

  private static Optional<BigDecimal> total(List<PublishedCell> cells) {
    return cells.stream().flatMap(cell -> cell.number().stream()).reduce(BigDecimal::add);
  }

  private static BigDecimal scaled(BigDecimal number) {
    return number.setScale(3, RoundingMode.HALF_UP);
  }
}

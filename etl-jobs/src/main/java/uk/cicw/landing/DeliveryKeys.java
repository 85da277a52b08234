package uk.cicw.landing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.CollectionYear;

/**
 * What folders and name of a file say of it: {@code authority=813}, {@code year=2017-18}, {@code
 * month=2024-11}, {@code received=2024-12-05}, {@code source=synthetic}, or a name that holds
 * {@code 2017-18}. A folder {@code 2017} says nothing, as it may be the year that starts or ends
 * then.
 *
 * @param years the folder or file name that says it, and what it says
 */
record DeliveryKeys(
    List<Claim<String>> authorities,
    List<Claim<CollectionYear>> years,
    boolean nameSaysYear,
    Optional<YearMonth> month,
    Optional<Instant> receivedAt,
    boolean isSynthetic) {
  /** Of a file that says nothing. */
  static final DeliveryKeys NONE =
      new DeliveryKeys(List.of(), List.of(), false, Optional.empty(), Optional.empty(), false);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Pattern KEY =
      Pattern.compile("(authority|year|month|received|source)=([^=]+?)(?:\\.[a-z.]+)?");

  /** Two consecutive years that are no part of a date such as 2011-12-05. */
  private static final Pattern LABEL =
      Pattern.compile("(?<![0-9])(20\\d\\d[-_](?:20)?\\d\\d)(?![-_]?\\d)");

  static DeliveryKeys of(String folder, String name) throws CannotPlace {
    KeyReader keys = new KeyReader();
    for (String part : folder.split("[/\\\\]")) {
      keys.part(part, "folder");
    }
    int before = keys.years.size();
    keys.part(name, "file name");
    return new DeliveryKeys(
        keys.authorities,
        keys.years,
        keys.years.size() > before,
        Optional.ofNullable(keys.month),
        Optional.ofNullable(keys.receivedAt),
        keys.isSynthetic);
  }

  /** What tells this delivery from another one of the same bytes; never a clock. */
  String text() {
    return month.map(YearMonth::toString).orElse("")
        + "|"
        + receivedAt.map(Instant::toString).orElse("");
  }

  private static final class KeyReader {
    private final List<Claim<String>> authorities = new ArrayList<>();
    private final List<Claim<CollectionYear>> years = new ArrayList<>();
    private @Nullable YearMonth month;
    private @Nullable Instant receivedAt;
    private boolean isSynthetic;

    void part(String part, String kind) throws CannotPlace {
      String by = "the %s %s".formatted(kind, part);
      Matcher key = KEY.matcher(part);
      if (key.matches()) {
        try {
          key(key.group(1), key.group(2), by);
        } catch (DateTimeException e) {
          throw new CannotPlace("%s holds no date that is understood".formatted(by));
        }
        return;
      }
      Matcher label = LABEL.matcher(part);
      while (label.find()) {
        CollectionYear.parse(label.group(1)).ifPresent(year -> years.add(new Claim<>(by, year)));
      }
    }

    private void key(String key, String value, String by) throws CannotPlace {
      switch (key) {
        case "authority" -> authorities.add(new Claim<>(by, value));
        case "year" ->
            years.add(
                new Claim<>(
                    by,
                    CollectionYear.parse(value)
                        .orElseThrow(
                            () ->
                                new CannotPlace(
                                    by + " names no collection year. Write it as year=2017-18"))));
        case "month" -> {
          month = YearMonth.parse(value);
          years.add(new Claim<>(by, CollectionYear.of(month.atEndOfMonth())));
        }
        case "received" -> receivedAt = time(value);
        default -> isSynthetic = isSynthetic || value.equals("synthetic");
      }
    }

    private static Instant time(String value) {
      return value.contains("T")
          ? Instant.parse(value)
          : LocalDate.parse(value).atStartOfDay(LONDON).toInstant();
    }
  }
}

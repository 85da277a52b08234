package uk.cicw.landing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.decode.TextRow;
import uk.cicw.schema.CollectionYear;

/**
 * Counts the collection years that the dates in a table fall in. A return holds an episode that
 * ended only in the year of its end, so the year of most ends is that of the return. Dates of begin
 * reach back over years; other events happen within the year but for mistakes.
 */
final class YearTally {
  /** One end alone may be a mistake. */
  private static final int ENOUGH_ENDS = 2;

  private static final Map<String, String> DATE_OF_EVENT =
      Map.of("reviews", "REVIEW", "missing", "MIS_START");
  private static final List<DateTimeFormatter> FORMATS =
      List.of(DateTimeFormatter.ofPattern("d/M/yyyy"), DateTimeFormatter.ISO_LOCAL_DATE);

  private final Map<Integer, Integer> ends = new HashMap<>();
  private final Map<Integer, Integer> events = new HashMap<>();

  /** The years of the dates met: the same few hundred days come again and again. */
  private final Map<String, Optional<Integer>> years = new HashMap<>();

  private int latestBegin;

  void add(TextRow row) {
    if (row.table().equals("episodes")) {
      year(row, "DEC").ifPresent(year -> ends.merge(year, 1, Integer::sum));
      year(row, "DECOM").ifPresent(year -> latestBegin = Math.max(latestBegin, year));
    }
    String event = DATE_OF_EVENT.get(row.table());
    if (event != null) {
      year(row, event).ifPresent(year -> events.merge(year, 1, Integer::sum));
    }
    // education: absence of the academic year 2018/19 comes with the collection year 2018/19
    row.value("ACADEMIC_YEAR")
        .filter(year -> year.matches("20\\d\\d"))
        .ifPresent(year -> events.merge(Integer.valueOf(year), 1, Integer::sum));
  }

  YearEvidence evidence() {
    int all = ends.values().stream().mapToInt(Integer::intValue).sum();
    Optional<CollectionYear> most =
        ends.entrySet().stream()
            .filter(end -> all >= ENOUGH_ENDS && end.getValue() * 2 > all)
            .map(end -> new CollectionYear(end.getKey()))
            .findFirst();
    return new YearEvidence(most, latestBegin > 0 ? Optional.of(begin()) : event());
  }

  private CollectionYear begin() {
    return new CollectionYear(latestBegin);
  }

  /** Only where all dates fall in one year: reviews are entered ahead, too. */
  private Optional<CollectionYear> event() {
    return events.size() == 1
        ? Optional.of(new CollectionYear(events.keySet().iterator().next()))
        : Optional.empty();
  }

  private Optional<Integer> year(TextRow row, String column) {
    return row.value(column).flatMap(text -> years.computeIfAbsent(text, YearTally::year));
  }

  private static Optional<Integer> year(String text) {
    return date(text).map(date -> CollectionYear.of(date).ending());
  }

  private static Optional<LocalDate> date(String text) {
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException e) {
        continue; // a bad date is the concern of staging, where its row is set aside
      }
    }
    return Optional.empty();
  }
}

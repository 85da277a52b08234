package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import uk.cicw.schema.CollectionYear;

/**
 * One folder of files that a council delivers.
 *
 * @param month the last month that it speaks of; empty for a final return
 */
record Delivery(Window window, Optional<YearMonth> month, LocalDate received, Scope scope) {
  /** Which tables are delivered. */
  enum Scope {
    RETURN,
    EPISODES,
    /** What the virtual school knows after the academic year. */
    SCHOOL_YEAR
  }

  /** The return after the year's end, received at the end of June. */
  static Delivery finalReturn(CollectionYear year) {
    return ofYear(year, LocalDate.of(year.ending(), 6, 30), Scope.RETURN);
  }

  static Delivery amendedEpisodes(CollectionYear year, LocalDate received) {
    return ofYear(year, received, Scope.EPISODES);
  }

  static Delivery schoolYear(CollectionYear year) {
    return ofYear(year, LocalDate.of(year.ending(), 10, 31), Scope.SCHOOL_YEAR);
  }

  static Delivery monthly(YearMonth month, LocalDate received) {
    LocalDate to = month.atEndOfMonth();
    return new Delivery(
        new Window(CollectionYear.of(to), to), Optional.of(month), received, Scope.RETURN);
  }

  private static Delivery ofYear(CollectionYear year, LocalDate received, Scope scope) {
    return new Delivery(Window.whole(year), Optional.empty(), received, scope);
  }

  String folder(String authorityCode) {
    return "source=synthetic/authority=%s/year=%s/%sreceived=%s"
        .formatted(
            authorityCode,
            window.year().label().replace('/', '-'),
            month.map(name -> "month=" + name + "/").orElse(""),
            received);
  }
}

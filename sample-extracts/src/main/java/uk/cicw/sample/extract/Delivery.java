package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.Optional;
import uk.cicw.schema.CollectionYear;

/**
 * One folder of files that a council delivers.
 *
 * @param month the last month that it speaks of, as 2024-11; empty for a final return
 */
record Delivery(Window window, Optional<String> month, LocalDate received, boolean schoolYear) {

  /** The return after the year's end, received at the end of June. */
  static Delivery finalReturn(CollectionYear year) {
    return new Delivery(
        Window.whole(year), Optional.empty(), LocalDate.of(year.ending(), 6, 30), false);
  }

  /** The virtual school's results of the academic year, received in October. */
  static Delivery schoolYear(CollectionYear year) {
    return new Delivery(
        Window.whole(year), Optional.empty(), LocalDate.of(year.ending(), 10, 31), true);
  }

  static Delivery monthly(LocalDate monthEnd, LocalDate received) {
    return new Delivery(
        new Window(CollectionYear.of(monthEnd), monthEnd),
        Optional.of(monthEnd.toString().substring(0, 7)),
        received,
        false);
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

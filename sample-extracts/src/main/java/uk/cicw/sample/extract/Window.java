package uk.cicw.sample.extract;

import java.time.LocalDate;
import java.util.Optional;
import uk.cicw.sample.life.Care;
import uk.cicw.schema.CollectionYear;

/**
 * What an extract speaks of: a collection year up to a day. What lies after the day is not known.
 */
record Window(CollectionYear year, LocalDate to) {

  static Window whole(CollectionYear year) {
    return new Window(year, year.end());
  }

  LocalDate from() {
    return year.start();
  }

  int ending() {
    return year.ending();
  }

  boolean isWhole() {
    return to.equals(year.end());
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from()) && !day.isAfter(to);
  }

  boolean overlaps(LocalDate start, Optional<LocalDate> end) {
    return !start.isAfter(to) && end.map(day -> !day.isBefore(from())).orElse(true);
  }

  boolean overlaps(Care care) {
    return overlaps(care.start(), care.end());
  }

  /** The day, unless it is not known yet. */
  Optional<LocalDate> known(Optional<LocalDate> day) {
    return day.filter(date -> !date.isAfter(to));
  }

  /** In care over twelve months at the end of the year, so far as is known. */
  boolean spans(Care care) {
    return !care.isShortBreaks() && !care.start().isAfter(from()) && known(care.end()).isEmpty();
  }
}

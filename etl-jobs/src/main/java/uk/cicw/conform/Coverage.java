package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.schema.CollectionYear;

/**
 * The days of which the authority's extracts of reviews, and of episodes, speak. That a review was
 * not held can only be said of such days.
 *
 * @param days each from and to, both included, in the order of time and apart from each other
 */
record Coverage(List<Days> days) {

  record Days(LocalDate from, LocalDate to) {}

  static Coverage of(TableView reviews, TableView episodes) {
    List<Days> days = new ArrayList<>();
    LocalDate horizon = episodes.latest().map(TableView.Version::dataTo).orElse(LocalDate.MIN);
    reviews
        .byYear()
        .forEach(
            (year, version) ->
                append(
                    days,
                    new Days(
                        new CollectionYear(year).start(), earlier(version.dataTo(), horizon))));
    return new Coverage(List.copyOf(days));
  }

  private static void append(List<Days> days, Days next) {
    if (next.to().isBefore(next.from())) {
      return;
    }
    Days last = days.isEmpty() ? null : days.get(days.size() - 1);
    if (last == null || last.to().plusDays(1).isBefore(next.from())) {
      days.add(next);
    } else {
      days.set(days.size() - 1, new Days(last.from(), next.to()));
    }
  }

  /** Whether every day after the one and up to the other is covered. */
  boolean spans(LocalDate after, LocalDate upTo) {
    LocalDate first = after.plusDays(1);
    return first.isAfter(upTo)
        || days.stream().anyMatch(d -> !first.isBefore(d.from()) && !upTo.isAfter(d.to()));
  }

  /** The coverage up to that day, as if nothing were known of later ones. */
  Coverage until(LocalDate day) {
    List<Days> until = new ArrayList<>();
    days.forEach(d -> append(until, new Days(d.from(), earlier(d.to(), day))));
    return new Coverage(List.copyOf(until));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}

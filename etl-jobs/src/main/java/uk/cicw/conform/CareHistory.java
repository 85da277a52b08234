package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.cicw.calendar.ReviewDueDates;

/**
 * A child's time in care as known on one day.
 *
 * @param episodes every reported episode, repaired, in the order of their start
 */
record CareHistory(List<RepairedEpisode> episodes, List<Spell> spells, List<Review> otherReviews) {

  /** A period of care with what happened in it. */
  record Spell(PeriodOfCare period, List<Placement> placements, List<Review> reviews) {}

  /**
   * @param reported the episodes in force, in the order of their content
   * @param held the reviews in force, one for each day
   */
  static CareHistory of(
      List<Episode> reported,
      int latestYear,
      List<ReviewHeld> held,
      Coverage coverage,
      ReviewDueDates dueDates) {
    List<RepairedEpisode> episodes = new EpisodeRepair(latestYear).repair(reported);
    List<ReviewHeld> unplaced = new ArrayList<>(held);
    unplaced.sort(Comparator.comparing(ReviewHeld::date));
    List<Spell> spells = new ArrayList<>();
    for (PeriodOfCare period : PeriodOfCare.of(episodes)) {
      List<ReviewHeld> within = takeWithin(period, unplaced);
      List<Review> reviews = ReviewSequence.of(period, within, coverage, dueDates);
      spells.add(new Spell(period, Placement.of(period), reviews));
    }
    List<Review> others = unplaced.stream().map(review -> new Review(null, null, review)).toList();
    return new CareHistory(episodes, spells, others);
  }

  /**
   * Where one period ends on the day on which another begins, a review that day is of the first.
   */
  private static List<ReviewHeld> takeWithin(PeriodOfCare period, List<ReviewHeld> unplaced) {
    List<ReviewHeld> within =
        unplaced.stream().filter(review -> period.holds(review.date())).toList();
    unplaced.removeAll(within);
    return within;
  }

  /**
   * The day after which nothing can happen to the child's time in care; empty while the child is in
   * care, long past for a child who never was.
   */
  static Optional<LocalDate> lastEnd(List<Episode> reported) {
    LocalDate last = LocalDate.MIN;
    for (Episode episode : reported) {
      LocalDate end = episode.possibleEnd();
      if (end == null) {
        return Optional.empty();
      }
      last = end.isAfter(last) ? end : last;
    }
    return Optional.of(last);
  }
}

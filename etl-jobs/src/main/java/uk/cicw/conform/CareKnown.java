package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.schema.Ssda903;

/**
 * What is known on one day of a child's time in care.
 *
 * @param reported the episodes in force, in the order of their content
 * @param held the reviews in force, one for each day
 * @param latestYear the latest collection year of which the authority's episodes are known
 * @param reviewsExtract the reviews extract that speaks of the latest day: it is what says that a
 *     review was not held
 */
record CareKnown(
    List<Episode> reported,
    List<ReviewHeld> held,
    int latestYear,
    Coverage coverage,
    Optional<Origin> reviewsExtract) {
  private static final String EPISODES = Ssda903.EPISODES.name();
  private static final String REVIEWS = Ssda903.REVIEWS.name();
  static final List<String> TABLES = List.of(EPISODES, REVIEWS);
  private static final List<String> EPISODE_KEY = StagedTable.of(Ssda903.EPISODES).key();
  private static final List<String> REVIEW_KEY = StagedTable.of(Ssda903.REVIEWS).key();

  static CareKnown on(LocalDate day, Knowledge knowledge, Coverage coverage, ChildRows rows) {
    TableView episodes = knowledge.on(day, EPISODES);
    TableView reviews = knowledge.on(day, REVIEWS);
    List<StagedRow> reported = new ArrayList<>();
    rows.inForce(EPISODES, episodes, EPISODE_KEY).values().forEach(reported::addAll);
    return new CareKnown(
        reported.stream().map(Episode::of).toList(),
        rows.oneOfEach(REVIEWS, reviews, REVIEW_KEY).stream().map(ReviewHeld::of).toList(),
        episodes.latestYear(),
        coverage,
        reviews.latest().map(version -> new Origin(version.extractIds().first(), null)));
  }

  CareHistory history(ReviewDueDates dueDates) {
    return CareHistory.of(reported, latestYear, held, coverage, dueDates);
  }

  /**
   * Whether other days that are covered change nothing: all episodes are closed, and the same days
   * are covered until the last of them ended. Most children left care long ago.
   */
  boolean holdsUnder(Coverage covered) {
    LocalDate end = CareHistory.lastEnd(reported).orElse(null);
    return end != null && coverage.until(end).equals(covered.until(end));
  }

  /** The days covered as known on each day on which something was received. */
  static SortedMap<LocalDate, Coverage> coverages(Knowledge knowledge) {
    SortedMap<LocalDate, Coverage> coverages = new TreeMap<>();
    for (LocalDate day : knowledge.days(TABLES)) {
      coverages.put(day, Coverage.of(knowledge.on(day, REVIEWS), knowledge.on(day, EPISODES)));
    }
    return coverages;
  }
}

package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A child's unbroken time in care: abutting episodes in the order of time. */
record PeriodOfCare(int number, List<RepairedEpisode> episodes) {

  /** The periods that these episodes form; those that take no part are passed over. */
  static List<PeriodOfCare> of(List<RepairedEpisode> episodes) {
    List<List<RepairedEpisode>> chains = new ArrayList<>();
    for (RepairedEpisode episode : episodes) {
      if (!episode.isInPlacement()) {
        continue;
      }
      if (chains.isEmpty() || !continues(last(chains.get(chains.size() - 1)), episode)) {
        chains.add(new ArrayList<>());
      }
      chains.get(chains.size() - 1).add(episode);
    }
    List<PeriodOfCare> periods = new ArrayList<>();
    chains.forEach(chain -> periods.add(new PeriodOfCare(periods.size() + 1, chain)));
    return periods;
  }

  /** Where only one of the two says that care was broken, and no day is missing, it was not. */
  private static boolean continues(RepairedEpisode before, RepairedEpisode next) {
    boolean isBroken = next.reported().startsCare() && !before.reported().isFollowed();
    return next.start().equals(before.end()) && !isBroken;
  }

  LocalDate start() {
    return episodes.get(0).start();
  }

  @Nullable LocalDate end() {
    return last().end();
  }

  RepairedEpisode first() {
    return episodes.get(0);
  }

  RepairedEpisode last() {
    return last(episodes);
  }

  boolean isShortBreak() {
    return episodes.stream().allMatch(episode -> episode.reported().isShortBreak());
  }

  /** When care other than short breaks began: reviews are owed from then on. */
  Optional<LocalDate> reviewsOwedFrom() {
    return episodes.stream()
        .filter(episode -> !episode.reported().isShortBreak())
        .map(RepairedEpisode::start)
        .findFirst();
  }

  /** Whether a review on that day is one of this period; one on the last day is. */
  boolean holds(LocalDate day) {
    return !day.isBefore(start()) && (end() == null || !day.isAfter(end()));
  }

  boolean isInCare(LocalDate day) {
    return !day.isBefore(start()) && (end() == null || day.isBefore(end()));
  }

  private static RepairedEpisode last(List<RepairedEpisode> episodes) {
    return episodes.get(episodes.size() - 1);
  }
}

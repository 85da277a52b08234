package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time with one carer: what the package calls a placement.
 *
 * @param episodes its episodes in the order of time
 */
record Placement(int number, List<RepairedEpisode> episodes) {
  /** A new episode with the same carer: legal status, kind of placement, or both changed. */
  private static final Set<String> SAME_CARER = Set.of("L", "T", "U");

  /** Placed for adoption with the current foster carer; A2 was the code of the older returns. */
  private static final Set<String> ADOPTION_BY_CARER = Set.of("A2", "A3", "A5");

  /** Foster care by the first letter of its codes over the years: F1-F6, Q1-Q2, U1-U6. */
  private static final String FOSTER_LETTERS = "FQU";

  static List<Placement> of(PeriodOfCare period) {
    List<Placement> placements = new ArrayList<>();
    for (RepairedEpisode episode : period.episodes()) {
      if (placements.isEmpty()
          || !placements.get(placements.size() - 1).continuesWith(episode.reported())) {
        placements.add(new Placement(placements.size() + 1, new ArrayList<>()));
      }
      placements.get(placements.size() - 1).episodes.add(episode);
    }
    return placements;
  }

  private boolean continuesWith(Episode next) {
    if (SAME_CARER.contains(next.newEpisodeReason()) || next.isTemporary()) {
      return true;
    }
    Episode settled = settled();
    if (settled.isTemporary()) {
      return false;
    }
    return last().reported().isTemporary() ? isSamePlace(settled, next) : isAdopting(settled, next);
  }

  private static boolean isSamePlace(Episode one, Episode other) {
    return one.placement().equals(other.placement())
        && Objects.equals(one.provider(), other.provider())
        && Objects.equals(one.providerUrn(), other.providerUrn());
  }

  private static boolean isAdopting(Episode before, Episode next) {
    return ADOPTION_BY_CARER.contains(next.placement())
        && FOSTER_LETTERS.indexOf(before.placement().charAt(0)) >= 0;
  }

  /** The latest episode that is no temporary stay; the latest of all where there is no other. */
  Episode settled() {
    for (int i = episodes.size() - 1; i >= 0; i--) {
      if (!episodes.get(i).reported().isTemporary()) {
        return episodes.get(i).reported();
      }
    }
    return last().reported();
  }

  RepairedEpisode last() {
    return episodes.get(episodes.size() - 1);
  }

  LocalDate start() {
    return episodes.get(0).start();
  }

  @Nullable LocalDate end() {
    return last().end();
  }

  boolean isShortBreak() {
    return episodes.stream().allMatch(episode -> episode.reported().isShortBreak());
  }

  int repair() {
    return episodes.stream().mapToInt(RepairedEpisode::repair).max().orElse(Repair.NONE);
  }
}

package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the episodes of one child, so that those that take part in placements neither overlap nor
 * stay open when another follows. First leaves out what is no episode of its own; then closes what
 * remains. Nothing is thrown away: every reported episode comes out, once.
 *
 * @param latestYear the latest collection year of which the authority's episodes are known: what an
 *     earlier return left open and no later one repeats has ended (rule 502 of the Department has
 *     an open episode restated)
 */
record EpisodeRepair(int latestYear) {
  /** Of two episodes that began on one day, the one that says most about when it ended is kept. */
  private static final Comparator<Episode> KEPT_LAST =
      Comparator.comparing(
          Episode::possibleEnd, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  /** The episodes of one child in the order of their content, see {@link StagedRow#BY_CONTENT}. */
  List<RepairedEpisode> repair(List<Episode> reported) {
    List<RepairedEpisode> repaired = new ArrayList<>();
    List<Episode> candidates = distinct(reported, repaired);
    List<Episode> kept = new ArrayList<>();
    for (Episode episode : candidates) {
      int reason = whyLeftOut(episode, candidates);
      if (reason == Repair.NONE) {
        kept.add(episode);
      } else {
        repaired.add(RepairedEpisode.leftOut(episode, reason));
      }
    }
    repaired.addAll(EpisodeEnds.conform(kept, latestYear));
    repaired.sort(Comparator.comparing(RepairedEpisode::start));
    return repaired;
  }

  /** At most one episode for each day, in the order of the days; adds the others to left out. */
  private static List<Episode> distinct(List<Episode> reported, List<RepairedEpisode> leftOut) {
    Map<LocalDate, Episode> byStart = new TreeMap<>();
    for (Episode episode : reported) {
      if (episode.start().equals(episode.end())) {
        leftOut.add(RepairedEpisode.leftOut(episode, Repair.ENDED_THE_SAME_DAY));
        continue;
      }
      Episode other = byStart.put(episode.start(), episode);
      if (other != null) {
        boolean isBetter = KEPT_LAST.compare(other, episode) > 0;
        byStart.put(episode.start(), isBetter ? other : episode);
        leftOut.add(RepairedEpisode.leftOut(isBetter ? episode : other, Repair.DUPLICATE));
      }
    }
    return List.copyOf(byStart.values());
  }

  private static int whyLeftOut(Episode episode, List<Episode> all) {
    for (Episode other : all) {
      if (!other.start().isBefore(episode.start())) {
        break;
      }
      if (isSuperseded(episode, other)) {
        return Repair.SUPERSEDED;
      }
    }
    return all.stream().anyMatch(other -> isInside(episode, other))
        ? Repair.INSIDE_ANOTHER
        : Repair.NONE;
  }

  /** A later return says that an episode that began earlier lasted over this one. */
  private static boolean isSuperseded(Episode episode, Episode other) {
    LocalDate end = episode.possibleEnd();
    LocalDate otherEnd = other.possibleEnd();
    return other.collectionYear() > episode.collectionYear()
        && (otherEnd == null
            || (episode.start().isBefore(otherEnd) && (end == null || !end.isAfter(otherEnd))));
  }

  /** The same return holds a closed episode that began before this one and ended after it. */
  private static boolean isInside(Episode episode, Episode other) {
    LocalDate end = episode.possibleEnd();
    @Nullable LocalDate otherEnd = other.possibleEnd();
    return other.collectionYear() == episode.collectionYear()
        && other.start().isBefore(episode.start())
        && end != null
        && otherEnd != null
        && end.isBefore(otherEnd);
  }
}

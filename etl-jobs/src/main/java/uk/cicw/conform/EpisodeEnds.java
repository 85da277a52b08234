package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.cicw.schema.CollectionYear;

/** Gives each of a child's episodes an end that fits the one that follows. */
final class EpisodeEnds {
  /**
   * An episode that says X1, a new episode on the same day, and is followed within a week, lasted
   * until that one began.
   */
  private static final int GAP_DAYS = 7;

  /** Episodes in the order of their start, each on a day of its own. */
  static List<RepairedEpisode> conform(List<Episode> episodes, int latestYear) {
    List<RepairedEpisode> conformed = new ArrayList<>();
    for (int i = 0; i < episodes.size(); i++) {
      Episode next = i + 1 < episodes.size() ? episodes.get(i + 1) : null;
      conformed.add(conform(episodes.get(i), next, latestYear));
    }
    return conformed;
  }

  private static RepairedEpisode conform(Episode episode, @Nullable Episode next, int latestYear) {
    LocalDate end = episode.possibleEnd();
    if (end == null) {
      return next == null ? unfollowed(episode, latestYear) : closedBy(episode, next);
    }
    if (next != null && next.start().isBefore(end)) {
      String reason = next.startsCare() ? episode.endReason() : "X1";
      return closed(episode, Repair.OVERLAP, next.start(), reason);
    }
    if (next != null && isShortGap(episode, end, next)) {
      return closed(episode, Repair.GAP, next.start(), "X1");
    }
    return closed(episode, Repair.NONE, end, episode.endReason());
  }

  private static boolean isShortGap(Episode episode, LocalDate end, Episode next) {
    return episode.isFollowed()
        && !next.startsCare()
        && end.isBefore(next.start())
        && !next.start().isAfter(end.plusDays(GAP_DAYS));
  }

  /**
   * No end, and another follows: it ended when that began, or with its year when care began anew.
   */
  private static RepairedEpisode closedBy(Episode episode, Episode next) {
    int repair = repairOfOpen(episode, Repair.NEVER_CLOSED);
    LocalDate yearEnd = endOfReturn(episode);
    if (!next.startsCare()) {
      return closed(episode, repair, next.start(), "X1");
    }
    LocalDate end = yearEnd.isBefore(next.start()) ? yearEnd : next.start();
    return closed(episode, repair, end, null);
  }

  /** No end, and none follows: open, unless a later return should have repeated it. */
  private static RepairedEpisode unfollowed(Episode episode, int latestYear) {
    if (episode.collectionYear() >= latestYear) {
      return closed(episode, repairOfOpen(episode, Repair.NONE), null, null);
    }
    int repair = repairOfOpen(episode, Repair.NOT_RETURNED_AGAIN);
    return closed(episode, repair, endOfReturn(episode), null);
  }

  private static int repairOfOpen(Episode episode, int repair) {
    return episode.end() == null ? repair : Repair.ENDED_BEFORE_IT_BEGAN;
  }

  /** 31 March of the return that left it open, and at least the day after it began. */
  private static LocalDate endOfReturn(Episode episode) {
    LocalDate yearEnd = new CollectionYear(episode.collectionYear()).end();
    return yearEnd.isAfter(episode.start()) ? yearEnd : episode.start().plusDays(1);
  }

  private static RepairedEpisode closed(
      Episode episode, int repair, @Nullable LocalDate end, @Nullable String reason) {
    return new RepairedEpisode(episode, repair, end, reason, true);
  }

  private EpisodeEnds() {}
}

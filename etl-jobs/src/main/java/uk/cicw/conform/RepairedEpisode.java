package uk.cicw.conform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An episode after its repair.
 *
 * @param end the conformed end, null while open; as reported where it takes no part
 * @param endReason the reason that goes with the conformed end, null where none is known
 * @param isInPlacement whether it takes part in placements and periods of care
 */
record RepairedEpisode(
    Episode reported,
    int repair,
    @Nullable LocalDate end,
    @Nullable String endReason,
    boolean isInPlacement) {

  static RepairedEpisode leftOut(Episode episode, int repair) {
    return new RepairedEpisode(episode, repair, episode.end(), episode.endReason(), false);
  }

  LocalDate start() {
    return reported.start();
  }
}

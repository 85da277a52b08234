package uk.cicw.conform;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param row null where the fact is derived from several rows
 */
record Origin(String extractId, @Nullable Integer row) {
  static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::extractId)
          .thenComparing(origin -> origin.row() == null ? 0 : origin.row());

  /** The origin of something that is derived from this row and from others. */
  Origin amongOthers() {
    return new Origin(extractId, null);
  }
}

package uk.cicw.landing;

import java.util.Optional;
import uk.cicw.schema.CollectionYear;

/**
 * What the dates in a table say of its collection year.
 *
 * @param certain the year in which most episodes of a return ended; nothing may say otherwise
 * @param likely a year to take where nobody says one
 */
record YearEvidence(Optional<CollectionYear> certain, Optional<CollectionYear> likely) {
  static final YearEvidence NONE = new YearEvidence(Optional.empty(), Optional.empty());

  Optional<CollectionYear> any() {
    return certain.or(() -> likely);
  }
}

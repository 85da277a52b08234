package uk.cicw.landing;

import java.time.Instant;
import java.util.Optional;
import uk.cicw.schema.CollectionYear;

/**
 * What whoever lands files says of all of them.
 *
 * @param authority code, GSS code or name
 * @param receivedAt when they were received, where that is not now
 */
public record LandingOptions(
    Optional<String> authority, Optional<CollectionYear> year, Optional<Instant> receivedAt) {
  public static final LandingOptions NONE =
      new LandingOptions(Optional.empty(), Optional.empty(), Optional.empty());
}

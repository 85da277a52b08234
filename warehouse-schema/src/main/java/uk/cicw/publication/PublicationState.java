package uk.cicw.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * What PostgreSQL holds, as the last publication left it.
 *
 * @param releaseId empty before the first
 * @param failing why attempts fail, since one did
 */
public record PublicationState(
    Optional<String> releaseId, Optional<Instant> publishedAt, Optional<Failing> failing) {

  /** Why the last attempt failed, and since when none has worked. */
  public record Failing(Instant since, String reason) {}

  /** Whether it is not what is live. */
  public boolean isBehind(String live) {
    return releaseId.filter(live::equals).isEmpty();
  }
}

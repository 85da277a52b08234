package uk.cicw.release;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which releases stay. Whatever it says, the live one does, and the one that was built last: what
 * the next one hides is decided against it.
 *
 * @param latest so many of those published last
 * @param days those published within so many days
 * @param snapshots ids of those that stand for a day, such as 31 March
 */
public record Keeping(int latest, int days, Set<String> snapshots) {

  /** The ids of the releases that stay. */
  Set<String> of(List<Manifest> latestFirst, Optional<String> live, Instant now) {
    Instant since = now.minus(Duration.ofDays(days));
    Set<String> kept =
        latestFirst.stream()
            .filter(release -> Instant.parse(release.publishedAt()).isAfter(since))
            .map(Manifest::releaseId)
            .collect(Collectors.toCollection(HashSet::new));
    latestFirst.stream().limit(Math.max(1, latest)).map(Manifest::releaseId).forEach(kept::add);
    live.ifPresent(kept::add);
    kept.addAll(snapshots);
    return kept;
  }
}

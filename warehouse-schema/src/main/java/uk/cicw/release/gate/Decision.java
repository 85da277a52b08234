package uk.cicw.release.gate;

import java.util.List;

/**
 * What somebody decided about a release that was held back: it may be published although these
 * gates said no. It holds for that very content and for what the gates had found in it; whoever
 * decided has seen nothing else.
 *
 * @param releaseId the release that was held
 * @param found what the gates had found that are to let it through
 * @param by who decided
 */
public record Decision(String releaseId, List<GateResult> found, String by, String reason) {
  public Decision {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot let %s through without a name and a reason. Say who decided it and why."
              .formatted(releaseId));
    }
  }

  /** Whether a release is what it speaks of. */
  public boolean isAbout(String id) {
    return id.equals(releaseId);
  }

  /** The results of gates, once this is taken into account. */
  public List<GateResult> appliedTo(List<GateResult> results) {
    return results.stream()
        .map(result -> isSeen(result) ? result.letThrough(by + ": " + reason) : result)
        .toList();
  }

  private boolean isSeen(GateResult result) {
    return found.stream()
        .anyMatch(
            seen ->
                seen.name().equals(result.name())
                    && seen.findingCount() == result.findingCount()
                    && seen.findings().equals(result.findings()));
  }
}

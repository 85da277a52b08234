package uk.cicw.release.gate;

import java.time.Instant;
import java.util.List;
import uk.cicw.ledger.RunKey;

/** What the gates said to one attempt of a run, of the release that it would publish. */
public record AskedGates(
    RunKey run, int attempt, String releaseId, Instant askedAt, List<GateResult> results) {

  /** Those that hold the release. */
  public List<GateResult> failed() {
    return results.stream().filter(result -> !result.lets()).toList();
  }
}

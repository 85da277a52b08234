package uk.cicw.release;

import java.util.List;
import uk.cicw.release.gate.GateResult;

/** How a build ended. */
public sealed interface Publication {

  /** The release is live now. */
  record Published(String releaseId, List<GateResult> gates) implements Publication {}

  /** What is live already says the same. */
  record Unchanged(String releaseId) implements Publication {}

  /** Gates failed: what was live stays live and is marked stale. */
  record Held(String candidateId, List<GateResult> gates) implements Publication {
    /** Those that hold it. */
    public List<GateResult> failed() {
      return gates.stream().filter(gate -> !gate.lets()).toList();
    }
  }

  /**
   * What somebody decided about is no longer what there is: nothing was published.
   *
   * @param candidateId what would be published now
   */
  record Changed(String candidateId) implements Publication {}

  /** No extract has been conformed yet, so there is nothing to say. */
  record Nothing() implements Publication {}

  /** The exit code of a run that ended so: 3 when a release is held back. */
  default int exitCode() {
    return this instanceof Held || this instanceof Changed ? 3 : 0;
  }
}

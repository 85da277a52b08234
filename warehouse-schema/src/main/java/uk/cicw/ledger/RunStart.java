package uk.cicw.ledger;

import java.time.Instant;

/** What came of asking for a run. */
public sealed interface RunStart {

  /** The run is ours, and so is the right to write, until the run ends or loses its lease. */
  record Started(ActiveRun run) implements RunStart {}

  /** A run of this key has ended well: there is nothing to do. */
  record AlreadyDone(RunEntry run) implements RunStart {}

  /** Another process writes at this moment. */
  record Busy(LeaseHolder holder, Instant expiresAt) implements RunStart {}
}

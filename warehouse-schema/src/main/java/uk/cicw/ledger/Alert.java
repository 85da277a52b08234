package uk.cicw.ledger;

import java.time.Instant;

/** Something about a run that somebody has to look at. */
public record Alert(RunKey run, Event event, Instant raisedAt, String message) {

  /** What happened. */
  public enum Event {
    /** It failed and is not tried again. */
    RUN_FAILED,
    /** A gate held its release back. */
    RUN_HELD,
    /** It is done, but files were refused. */
    FILES_REFUSED,
    /** It could not begin when it was due, and its workflow skips what it missed. */
    RUN_LEFT_OUT
  }
}

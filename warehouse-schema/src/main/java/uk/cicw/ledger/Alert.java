package uk.cicw.ledger;

import java.time.Instant;

/**
 * Something that somebody has to look at.
 *
 * @param subject the id of a run ({@link RunKey#id}); where the event belongs to none, what it is
 *     about and when, such as {@code trigger nightly on 2026-11-22}
 */
public record Alert(String subject, Event event, Instant raisedAt, String message) {

  /** What happened. */
  public enum Event {
    /** A run failed and is not tried again. */
    RUN_FAILED,
    /** A gate held the release of a run back. */
    RUN_HELD,
    /** A run is done, but files were refused. */
    FILES_REFUSED,
    /** A run could not begin when it was due, and its workflow skips what it missed. */
    RUN_LEFT_OUT,
    /** A run waited as long as it may for another or for extracts, and began without. */
    WAITED_IN_VAIN,
    /** An extract that was expected has not come. */
    EXTRACT_MISSING,
    /** Nobody started a run when it was due. */
    RUN_MISSED,
    /** A daemon is silent that did not say that it ends. */
    DAEMON_LOST,
    /** A trigger of the timer was stuck, broken or overdue. */
    TRIGGER_STUCK,
    /** The store of the timer lacked something, or held something that nobody needs. */
    TIMER_DAMAGED,
    /** The gateway died again and again. */
    GATEWAY_DOWN
  }
}

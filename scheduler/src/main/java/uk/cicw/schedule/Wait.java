package uk.cicw.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.cicw.ledger.RunKey;

/**
 * A run that was due and waits, or has waited in vain.
 *
 * @param awaited what it waits for, for people
 * @param until when it waits no longer
 * @param lasts whether that is still to come
 */
public record Wait(RunKey run, List<String> awaited, Instant until, boolean lasts, WaitOver over) {
  /** How long to wait before looking again. */
  public static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  /** What it waits for. */
  public String text() {
    return String.join("; ", awaited);
  }
}

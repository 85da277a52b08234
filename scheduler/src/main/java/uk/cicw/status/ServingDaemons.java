package uk.cicw.status;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.Daemons;
import uk.cicw.watchdog.Pace;

/** The daemons that say that they live. */
public final class ServingDaemons {

  /** All of them, for people; empty when none serves. */
  public static Optional<String> label(Jdbi ledgers, Clock clock) {
    return new Daemons(ledgers, clock, Pace.NORMAL.silence())
        .live().stream()
            .map(daemon -> daemon.process().label())
            .reduce((one, other) -> one + ", " + other);
  }

  private ServingDaemons() {}
}

package uk.cicw.watchdog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.DaemonEntry;
import uk.cicw.ledger.Daemons;
import uk.cicw.ledger.LedgerTime;

/**
 * Says in the ledger and in a file of the home that this daemon lives, and reports others that fell
 * silent.
 *
 * @param file holds the moment of the last heartbeat; a monitor that finds it old knows that
 *     nothing is started any more
 */
public record Heartbeat(
    Daemons daemons, boolean isClustered, String workflows, Path file, Reports reports) {

  /** Beats once. */
  public void beat(Instant now) {
    daemons.join(isClustered, workflows);
    try {
      Files.writeString(file, LedgerTime.text(now) + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write the heartbeat to %s: %s. See `cicw doctor`."
              .formatted(file, e.getMessage()),
          e);
    }
    daemons.takeOutDead().forEach(this::report);
  }

  private void report(DaemonEntry lost) {
    reports.tell(
        "daemon " + lost.process().label() + " since " + LedgerTime.text(lost.heartbeatAt()),
        Event.DAEMON_LOST,
        "It ended without saying so, or is cut off from the database. Start it again.");
  }
}

package uk.cicw.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.Alert.Event;

/**
 * What somebody has to look at. Each event of a run, or of another subject, is raised once, however
 * often it happens.
 */
public final class Alerts {
  private final Jdbi jdbi;
  private final Clock clock;

  public Alerts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Raises an event of a run; gives back whether it is a new one. */
  public boolean raise(RunKey run, Event event, String message) {
    return raise(run.id(), event, message);
  }

  /**
   * Raises an event that belongs to no run; gives back whether it is a new one.
   *
   * @param subject see {@link Alert}
   */
  public boolean raise(String subject, Event event, String message) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "insert into alerts (run_id, event, raised_at, message) values (?, ?, ?, ?)"
                        + " on conflict (run_id, event) do nothing",
                    subject,
                    event.name().toLowerCase(Locale.ROOT),
                    LedgerTime.text(clock.instant()),
                    message))
        == 1;
  }

  /** What was raised about a run, in the order in which it was. */
  public List<Alert> of(RunKey run) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select event, raised_at, message from alerts where run_id = ?"
                        + " order by raised_at, event",
                    run.id())
                .map(
                    (row, context) ->
                        new Alert(
                            run.id(),
                            Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                            LedgerTime.instant(row.getString("raised_at")),
                            row.getString("message")))
                .list());
  }
}

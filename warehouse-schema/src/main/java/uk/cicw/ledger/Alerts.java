package uk.cicw.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /** The day that an alert which is raised now is of. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What was raised about a run, in the order in which it was. */
  public List<Alert> of(RunKey run) {
    return alerts("where run_id = ? order by raised_at, event", run.id());
  }

  /** The latest alerts, dealt with or not, the newest first. */
  public List<Alert> latest(int count) {
    return alerts("order by raised_at desc, run_id, event limit ?", count);
  }

  /** Those that nobody has dealt with, the newest first. */
  public List<Alert> open(int count) {
    return alerts(
        """
        where not exists (select 1 from closed_alerts c
                          where c.run_id = alerts.run_id and c.event = alerts.event)
        order by raised_at desc, run_id, event limit ?
        """,
        count);
  }

  /** How many nobody has dealt with. */
  public int countOpen() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select count(*) from alerts where not exists (select 1 from closed_alerts c"
                        + " where c.run_id = alerts.run_id and c.event = alerts.event)")
                .mapTo(Integer.class)
                .one());
  }

  /** Those of one event that nobody has dealt with, the oldest first. */
  public List<Alert> open(Event event) {
    return alerts(
        """
        where event = ?
          and not exists (select 1 from closed_alerts c
                          where c.run_id = alerts.run_id and c.event = alerts.event)
        order by raised_at, run_id
        """,
        event.name().toLowerCase(Locale.ROOT));
  }

  /** Somebody has dealt with all that is open about a subject; gives back how many that was. */
  public int close(String subject, String by) {
    return close("run_id = ?", subject, by);
  }

  /** A run that is done has dealt with what its workflow had raised before. */
  void settle(RunKey done) {
    close("run_id like ? || '@%' and event <> 'files_refused'", done.workflow(), done.id());
  }

  private int close(String which, String subject, String by) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "insert into closed_alerts (run_id, event, closed_at, closed_by)"
                    + " select run_id, event, ?, ? from alerts where "
                    + which
                    + " on conflict (run_id, event) do nothing",
                LedgerTime.text(clock.instant()),
                by,
                subject));
  }

  private List<Alert> alerts(String which, Object value) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select run_id, event, raised_at, message from alerts " + which, value)
                .map(
                    (row, context) ->
                        new Alert(
                            row.getString("run_id"),
                            Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                            LedgerTime.instant(row.getString("raised_at")),
                            row.getString("message")))
                .list());
  }
}

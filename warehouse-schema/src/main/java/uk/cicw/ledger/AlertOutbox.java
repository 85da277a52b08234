package uk.cicw.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.Alert.Event;

/**
 * What a channel has still to tell people. Each alert is told once through each channel; a try is
 * counted before it is made, so that of several daemons one makes it, and one that died meanwhile
 * is followed by another after the back-off.
 */
public final class AlertOutbox {
  /** Older ones are history: a channel that is new does not tell them. */
  private static final Duration TOLD_WITHIN = Duration.ofDays(7);

  private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  private final Jdbi jdbi;
  private final Clock clock;

  public AlertOutbox(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** When something was told through a channel last. */
  public Optional<Instant> lastSent(String channel) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select max(sent_at) from alert_sendings where channel = ?", channel)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one()
                .map(LedgerTime::instant));
  }

  /** What is to be told now, the oldest first; whoever takes it has to tell it. */
  public List<Alert> take(String channel) {
    return jdbi.inTransaction(
        handle -> {
          enter(handle, channel);
          return due(handle, channel).stream()
              .filter(due -> countTry(handle, channel, due))
              .map(Due::alert)
              .toList();
        });
  }

  /** These were told. */
  public void sent(String channel, List<Alert> alerts) {
    update("sent_at = ?, problem = null", LedgerTime.text(clock.instant()), channel, alerts);
  }

  /** These could not be told; they are taken again after the back-off. */
  public void failed(String channel, List<Alert> alerts, String problem) {
    update("problem = ?", problem, channel, alerts);
  }

  /**
   * How far one channel has come with an alert.
   *
   * @param sentAt empty while it could not tell it
   * @param problem why the last try failed
   */
  public record Sending(
      String channel, int tries, Optional<Instant> sentAt, Optional<String> problem) {}

  /** By channel. */
  public List<Sending> sendings(Alert alert) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select channel, tries, sent_at, problem from alert_sendings"
                        + " where run_id = ? and event = ? order by channel",
                    alert.subject(),
                    event(alert))
                .map(
                    (row, context) ->
                        new Sending(
                            row.getString("channel"),
                            row.getInt("tries"),
                            Optional.ofNullable(row.getString("sent_at")).map(LedgerTime::instant),
                            Optional.ofNullable(row.getString("problem"))))
                .list());
  }

  private void enter(Handle handle, String channel) {
    handle.execute(
        "insert into alert_sendings (run_id, event, channel, tries, next_try_at)"
            + " select run_id, event, ?, 0, raised_at from alerts where raised_at > ?"
            + " on conflict (run_id, event, channel) do nothing",
        channel,
        LedgerTime.text(clock.instant().minus(TOLD_WITHIN)));
  }

  private List<Due> due(Handle handle, String channel) {
    return handle
        .select(
            """
            select a.run_id, a.event, a.raised_at, a.message, s.tries
            from alert_sendings s
            join alerts a on a.run_id = s.run_id and a.event = s.event
            where s.channel = ? and s.sent_at is null and s.next_try_at <= ? and a.raised_at > ?
            order by a.raised_at, a.run_id, a.event
            """,
            channel,
            LedgerTime.text(clock.instant()),
            LedgerTime.text(clock.instant().minus(TOLD_WITHIN)))
        .map(
            (row, context) ->
                new Due(
                    new Alert(
                        row.getString("run_id"),
                        Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                        LedgerTime.instant(row.getString("raised_at")),
                        row.getString("message")),
                    row.getInt("tries")))
        .list();
  }

  private boolean countTry(Handle handle, String channel, Due due) {
    Duration wait = FIRST_BACK_OFF.multipliedBy(1L << Math.min(due.tries, MOST_DOUBLINGS));
    return handle.execute(
            "update alert_sendings set tries = tries + 1, next_try_at = ?"
                + " where run_id = ? and event = ? and channel = ? and tries = ?"
                + " and sent_at is null",
            LedgerTime.text(clock.instant().plus(wait)),
            due.alert.subject(),
            event(due.alert),
            channel,
            due.tries)
        == 1;
  }

  private void update(String what, String value, String channel, List<Alert> alerts) {
    jdbi.useTransaction(
        handle ->
            alerts.forEach(
                alert ->
                    handle.execute(
                        "update alert_sendings set "
                            + what
                            + " where run_id = ? and event = ? and channel = ?",
                        value,
                        alert.subject(),
                        event(alert),
                        channel)));
  }

  private static String event(Alert alert) {
    return alert.event().name().toLowerCase(Locale.ROOT);
  }

  private record Due(Alert alert, int tries) {}
}

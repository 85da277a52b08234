package uk.cicw.alert;

import java.util.List;
import java.util.Locale;
import uk.cicw.ledger.Alert;
import uk.cicw.listing.LocalMoment;

/**
 * What people are told at once. Alerts never hold a value out of a child's record.
 *
 * @param subject one line
 */
public record Message(String subject, String text, List<Alert> alerts) {
  private static final int TOLD_IN_FULL = 20;

  /** Gathers alerts, the oldest first. */
  static Message of(List<Alert> alerts, String home) {
    Alert first = alerts.get(0);
    String what = first.subject() + ": " + words(first);
    String subject =
        alerts.size() == 1 ? what : "%s, and %d more alerts".formatted(what, alerts.size() - 1);
    StringBuilder text = new StringBuilder();
    alerts.stream().limit(TOLD_IN_FULL).forEach(alert -> text.append(line(alert)));
    if (alerts.size() > TOLD_IN_FULL) {
      text.append("and %d more.%n".formatted(alerts.size() - TOLD_IN_FULL));
    }
    text.append(
        "%nWarehouse %s. What to do: cicw status; all of them: cicw alerts%n".formatted(home));
    return new Message("[cicw] " + subject, text.toString(), alerts);
  }

  /** Says that a channel works. */
  static Message test(String home) {
    return new Message(
        "[cicw] This is a test",
        "Somebody tries whether alerts of the warehouse %s reach you.%n".formatted(home),
        List.of());
  }

  private static String line(Alert alert) {
    return "%s  %s: %s%n    %s%n"
        .formatted(
            LocalMoment.text(alert.raisedAt()), alert.subject(), words(alert), alert.message());
  }

  private static String words(Alert alert) {
    return alert.event().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package uk.cicw.status;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.StepEntry;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

/** What belongs to one run. */
public final class RunDetails {
  private static final double MILLIS = 1000;

  /** Every step of every attempt, in the order in which they began. */
  public static Listing steps(List<StepEntry> steps) {
    Listing listing =
        Listing.of("attempt", "step", "status", "started_at", "seconds", "count", "message");
    for (StepEntry step : steps) {
      listing.add(
          step.attempt(),
          step.step(),
          step.status().text(),
          LocalMoment.text(step.startedAt()),
          seconds(step),
          step.rowCount().stream().boxed().findFirst(),
          step.message());
    }
    return listing;
  }

  /** What was raised about it. */
  public static Listing alerts(List<Alert> alerts) {
    Listing listing = Listing.of("raised_at", "event", "message");
    for (Alert alert : alerts) {
      listing.add(
          LocalMoment.text(alert.raisedAt()),
          alert.event().name().toLowerCase(Locale.ROOT),
          alert.message());
    }
    return listing;
  }

  private static Optional<Double> seconds(StepEntry step) {
    return step.endedAt()
        .map(ended -> Duration.between(step.startedAt(), ended).toMillis() / MILLIS);
  }

  private RunDetails() {}
}

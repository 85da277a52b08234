package uk.cicw.status;

import java.util.List;
import java.util.Locale;
import uk.cicw.ledger.Alert;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

/** Alerts, in the order given. */
public final class AlertListing {

  public static Listing of(List<Alert> alerts) {
    Listing listing = Listing.of("subject", "event", "raised_at", "message");
    for (Alert alert : alerts) {
      listing.add(
          alert.subject(),
          alert.event().name().toLowerCase(Locale.ROOT),
          LocalMoment.text(alert.raisedAt()),
          alert.message());
    }
    return listing;
  }

  private AlertListing() {}
}

package uk.cicw.status;

import java.util.List;
import uk.cicw.ledger.LandingCounts.Waiting;
import uk.cicw.listing.Listing;

/** What waits for a person: files set aside as a whole, and extracts that are held. */
final class Attention {

  static Listing listing(List<Waiting> waiting) {
    Listing attention = Listing.of("what", "file", "delivered_from", "reason");
    for (Waiting one : waiting) {
      attention.add(one.what(), one.file(), one.deliveredFrom(), one.reason());
    }
    return attention;
  }

  private Attention() {}
}

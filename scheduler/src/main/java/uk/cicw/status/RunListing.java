package uk.cicw.status;

import java.util.List;
import uk.cicw.ledger.RunEntry;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

/** Runs, the latest first. */
public final class RunListing {

  public static Listing of(List<RunEntry> runs) {
    Listing listing =
        Listing.of(
            "workflow",
            "logical_date",
            "status",
            "attempt",
            "started_at",
            "ended_at",
            "release",
            "message");
    for (RunEntry run : runs) {
      listing.add(
          run.key().workflow(),
          run.key().logicalDate(),
          run.status().text(),
          run.attempt(),
          LocalMoment.text(run.startedAt()),
          run.endedAt().map(LocalMoment::text),
          run.releaseId(),
          run.message());
    }
    return listing;
  }

  private RunListing() {}
}

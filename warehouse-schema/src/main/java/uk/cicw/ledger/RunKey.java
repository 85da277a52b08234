package uk.cicw.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What makes a run one: a workflow and its logical date. The logical date of a scheduled run is the
 * moment or day that it was due; that of a run by hand is the moment it was asked for.
 */
public record RunKey(String workflow, String logicalDate) {
  private static final String BY_HAND = "manual";

  /** The key of a run by hand; no two of them are the same. */
  public static RunKey byHand(Instant askedFor) {
    return new RunKey(BY_HAND, LedgerTime.text(askedFor));
  }

  /** Reads an id as {@link #id} writes it; empty when it is none. */
  public static Optional<RunKey> parse(String id) {
    int at = id.indexOf('@');
    return at < 1
        ? Optional.empty()
        : Optional.of(new RunKey(id.substring(0, at), id.substring(at + 1)));
  }

  public String id() {
    return workflow + "@" + logicalDate;
  }
}

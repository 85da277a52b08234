package uk.cicw.schedule;

import java.util.Locale;

/** What becomes of runs that were due while nobody was there to start them. */
public enum MissedRuns {
  /** The latest of them is made up for; extracts are cumulative, so it does the work of all. */
  RUN_LATEST,
  /** They are left out until the next is due. */
  SKIP;

  /** As settings and options spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

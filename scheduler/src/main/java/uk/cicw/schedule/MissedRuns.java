package uk.cicw.schedule;

import java.util.Locale;

/** What becomes of runs that were due while no daemon served. */
public enum MissedRuns {
  /** The latest of them is made up for; extracts are cumulative, so it does the work of all. */
  RUN_LATEST,
  /** They are left out until the next is due. */
  SKIP;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

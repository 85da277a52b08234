package uk.cicw.schedule;

import java.util.Locale;

/** What to do when a run has failed and is not tried again. */
public enum OnFailure {
  /** An alert is entered in the ledger; somebody has to look. */
  ALERT,
  /** It stands in log and ledger; the next run that is due does the work. */
  LOG;

  /** As the settings spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package uk.cicw.schedule;

import java.util.Locale;

/** What becomes of a run that has waited as long as it may. An alert says what is missing. */
public enum WaitOver {
  /** It begins without. */
  RUN,
  /** It is left out. */
  FAIL;

  /** As the settings spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

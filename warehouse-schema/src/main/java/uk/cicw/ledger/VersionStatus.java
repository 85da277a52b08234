package uk.cicw.ledger;

import java.util.Locale;

/** How far an extract version has come. */
public enum VersionStatus {
  /** Landed, to be staged. */
  DUE,
  /** Not to be used until somebody accepts it. */
  HELD,
  /** Its rows are in the staging tables. */
  STAGED,
  /** The facts were made with it. */
  CONFORMED;

  static VersionStatus read(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As the ledger spells it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

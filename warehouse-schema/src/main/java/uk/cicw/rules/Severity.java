package uk.cicw.rules;

import java.util.Locale;

/** How sure it is that a row that fails is wrong. */
public enum Severity {
  /** It can not be so. */
  ERROR,
  /** It may be so, and has to be looked at. */
  WARNING;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

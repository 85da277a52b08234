package uk.cicw.ledger;

import java.util.Locale;

/**
 * What became of a run. {@code HELD}: its facts are kept, a gate held its release back. {@code
 * CANCELLED}: somebody ended it, and {@code LEFT_OUT}: it was due and was not begun, as its
 * workflow says; both are begun again only when somebody asks for it.
 */
public enum RunStatus {
  RUNNING,
  DONE,
  FAILED,
  HELD,
  CANCELLED,
  LEFT_OUT;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunStatus of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}

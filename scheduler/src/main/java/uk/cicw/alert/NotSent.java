package uk.cicw.alert;

/** A channel could not tell something. The message says why, and holds nothing secret. */
public final class NotSent extends Exception {
  private static final long serialVersionUID = 1L;

  NotSent(String why) {
    super(why);
  }

  NotSent(String why, Throwable cause) {
    super(why, cause);
  }
}

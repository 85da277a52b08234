package uk.cicw.guard;

/** The statement is not run. The message is for whoever sent it. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused(String why) {
    super("Cannot run this statement: " + why);
  }
}

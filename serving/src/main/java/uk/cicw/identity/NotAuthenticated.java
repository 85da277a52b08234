package uk.cicw.identity;

/** Somebody is not let in. The message does not say which part was wrong. */
public final class NotAuthenticated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAuthenticated() {
    super("Cannot sign in: name, password or token is not accepted. Ask who runs the warehouse.");
  }
}

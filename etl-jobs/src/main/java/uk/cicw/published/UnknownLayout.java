package uk.cicw.published;

/** A file is not laid out as its declaration says. The message completes "Cannot use X: ...". */
final class UnknownLayout extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownLayout(String reason) {
    super(reason);
  }
}

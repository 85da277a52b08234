package uk.cicw.landing;

/** It can not be told whose extract a file is, or of which year. */
final class CannotPlace extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean isContradiction;

  CannotPlace(String reason) {
    this(reason, false);
  }

  private CannotPlace(String reason, boolean isContradiction) {
    super(reason);
    this.isContradiction = isContradiction;
  }

  static CannotPlace contradiction(String reason) {
    return new CannotPlace(reason, true);
  }

  boolean isContradiction() {
    return isContradiction;
  }
}

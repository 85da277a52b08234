package uk.cicw.validate;

/** A return can not be held against rules. The message says what, why, and what to do. */
final class CannotValidate extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean isWrongUsage;

  private CannotValidate(String message, boolean isWrongUsage) {
    super(message);
    this.isWrongUsage = isWrongUsage;
  }

  static CannotValidate since(String what, String why) {
    return new CannotValidate("Cannot validate %s: %s.".formatted(what, why), false);
  }

  static CannotValidate misunderstood(String message) {
    return new CannotValidate(message, true);
  }

  boolean isWrongUsage() {
    return isWrongUsage;
  }
}

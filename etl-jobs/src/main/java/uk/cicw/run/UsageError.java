package uk.cicw.run;

/** What was asked for can not be understood; exit code 2. */
final class UsageError extends RuntimeException {
  UsageError(String message) {
    super(message);
  }
}

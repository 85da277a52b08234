package uk.cicw.command;

/**
 * What was asked for can not be done. The message is all that a user needs: what, why, what to do.
 */
final class CannotDo extends RuntimeException {

  CannotDo(String message) {
    super(message);
  }
}

package uk.cicw.landing;

import java.io.IOException;

/** A source did not give a file out, or not whole. It may the next time. */
final class CannotRead extends IOException {
  private static final long serialVersionUID = 1L;

  /** What went wrong as the place was to be read. */
  static CannotRead of(String place, IOException cause) {
    String message = String.valueOf(cause.getMessage());
    return new CannotRead(
        message.startsWith("Cannot ")
            ? message
            : "Cannot land %s: it can not be read (%s: %s). Check the rights to it"
                .formatted(place, cause.getClass().getSimpleName(), message),
        cause);
  }

  CannotRead(String message) {
    super(message);
  }

  CannotRead(String message, Throwable cause) {
    super(message, cause);
  }
}

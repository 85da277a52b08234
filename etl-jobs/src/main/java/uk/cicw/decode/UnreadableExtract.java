package uk.cicw.decode;

/** A file as a whole can not be used. The message says why, without a value out of it. */
public final class UnreadableExtract extends Exception {
  public UnreadableExtract(String reason) {
    super(reason);
  }

  public UnreadableExtract(String reason, Throwable cause) {
    super(reason, cause);
  }
}

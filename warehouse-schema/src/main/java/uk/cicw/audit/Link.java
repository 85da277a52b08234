package uk.cicw.audit;

/**
 * Where the chain stands: what the next line follows.
 *
 * @param sequence of the last line, from 1 without a gap over all files
 * @param hash of the last line
 */
record Link(long sequence, String hash) {
  /** What the first line of all follows. */
  static final Link NONE = new Link(0, "0".repeat(64));
}

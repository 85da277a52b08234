package uk.cicw.sql;

import java.io.IOException;

/**
 * An answer that nobody has seen yet: what can not be written down before is not shown.
 *
 * @param rows how many there are
 * @param show lets them be seen
 * @param drop forgets them, unless they were
 */
record Taken(long rows, Step show, Step drop) implements AutoCloseable {
  /** Of a statement that gives no rows. */
  static final Taken NOTHING = new Taken(0, () -> {}, () -> {});

  /** What is still to be done with them. */
  interface Step {
    void take() throws IOException;
  }

  void reveal() throws IOException {
    show.take();
  }

  @Override
  public void close() throws IOException {
    drop.take();
  }
}

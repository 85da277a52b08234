package uk.cicw.landing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that waits for the disk or for another machine: four pieces at once, as many as an SSH
 * server lets one session open without being asked.
 */
final class AtOnce {
  private static final int PIECES = 4;

  /**
   * What the pieces gave, in their order.
   *
   * @throws IOException that of the first of them that failed; those not begun by then are left out
   */
  static <T> List<T> all(List<Callable<T>> pieces) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(PIECES);
    try {
      List<Future<T>> begun = new ArrayList<>();
      pieces.forEach(piece -> begun.add(pool.submit(piece)));
      List<T> done = new ArrayList<>();
      for (Future<T> piece : begun) {
        done.add(piece.get());
      }
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw e.getCause() instanceof IOException checked ? checked : new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot go on landing: stopping.", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private AtOnce() {}
}

package uk.cicw.landing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that waits for the disk or for another machine: four pieces at once, as many as an SSH
 * server lets one session open without being asked.
 */
final class AtOnce {
  private static final int PIECES = 4;

  /**
   * What the pieces gave, in their order.
   *
   * @throws IOException that of the first of them that failed; those not begun by then are left
   *     out, and those begun are waited for, so that none goes on after it
   */
  static <T> List<T> all(List<Callable<T>> pieces) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(PIECES);
    List<Future<T>> begun = new ArrayList<>();
    try {
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
      begun.forEach(piece -> piece.cancel(false));
      pool.shutdown();
      awaitEnd(pool);
    }
  }

  private static void awaitEnd(ExecutorService pool) {
    try {
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        continue;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AtOnce() {}
}

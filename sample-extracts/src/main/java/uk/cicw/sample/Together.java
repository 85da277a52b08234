package uk.cicw.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is independent by nature, as many pieces at once as there are processors. */
final class Together {

  /**
   * What the pieces gave, in their order.
   *
   * @throws IOException when one of them could not write; those not begun by then are left out
   */
  static <T> List<T> all(List<Callable<T>> pieces) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<T>> begun = new ArrayList<>();
      pieces.forEach(piece -> begun.add(pool.submit(piece)));
      List<T> done = new ArrayList<>();
      for (Future<T> piece : begun) {
        done.add(piece.get());
      }
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("Cannot write the extracts of an authority", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot go on writing extracts: stopping.", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Together() {}
}

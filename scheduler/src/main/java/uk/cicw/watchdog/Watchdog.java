package uk.cicw.watchdog;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, one look after the other, until it is closed. A look that fails, as the database is down,
 * say, is taken again the next time and keeps no other from being taken.
 */
public final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread own = new Thread(work, "watchdog");
            own.setDaemon(true);
            return own;
          });

  private Watchdog() {}

  public static Watchdog start(List<Runnable> looks, Pace pace) {
    Watchdog watchdog = new Watchdog();
    long millis = pace.look().toMillis();
    watchdog.thread.scheduleWithFixedDelay(
        () -> looks.forEach(Watchdog::take), millis, millis, TimeUnit.MILLISECONDS);
    return watchdog;
  }

  private static void take(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.warn("The watchdog could not look: {}", e.getMessage());
      LOG.debug("It failed here", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

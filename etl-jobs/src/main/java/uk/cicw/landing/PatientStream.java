package uk.cicw.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of a source. One that stops giving any, without an end and without an error, is closed
 * from outside after a while, so that reading it ends.
 */
final class PatientStream extends FilterInputStream {
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(PatientStream::daemon);

  private final String place;
  private final Duration patience;
  private volatile boolean hasGivenUp;

  PatientStream(InputStream source, String place, Duration patience) {
    super(source);
    this.place = place;
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    Future<?> givingUp = TIMER.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      int given = super.read(bytes, from, count);
      if (hasGivenUp) {
        throw new IOException("closed");
      }
      return given;
    } catch (IOException e) {
      throw hasGivenUp ? stalled() : brokenOff(e);
    } finally {
      givingUp.cancel(false);
    }
  }

  private void giveUp() {
    hasGivenUp = true;
    try {
      close();
    } catch (IOException e) {
      // whoever reads is told that the source stalled, and by that closes it once more
    }
  }

  private CannotRead stalled() {
    return new CannotRead(
        "Cannot land %s: nothing came for %d seconds. Check the other side; the next run tries again"
            .formatted(place, patience.toSeconds()));
  }

  private CannotRead brokenOff(IOException cause) {
    return new CannotRead(
        "Cannot land %s: it broke off (%s). Check the other side; the next run tries again"
            .formatted(place, cause.getMessage()),
        cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stalled-sources");
    thread.setDaemon(true);
    return thread;
  }
}

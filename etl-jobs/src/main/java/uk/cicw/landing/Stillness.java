package uk.cicw.landing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;

/**
 * Whether files lie still. What was written to only just now may not be whole yet, however sound it
 * looks: a CSV that is copied slowly lacks rows and nothing else.
 */
record Stillness(Clock clock, Duration stillFor, Duration patience) {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  static Stillness by(Clock clock) {
    return new Stillness(clock, Duration.ofSeconds(5), Duration.ofSeconds(60));
  }

  /** Gives files that are being written to some time to become whole. */
  void await(Collection<OfferedFile> files) {
    long begun = System.nanoTime();
    try {
      while (System.nanoTime() - begun < patience.toNanos() && isAnyMoving(files)) {
        Thread.sleep(LOOK_AGAIN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot wait for files that are being written: stopping.", e);
    }
  }

  boolean isMoving(OfferedFile file) {
    try {
      return file.state()
          .filter(state -> state.isYoungerThan(stillFor, clock.instant()))
          .isPresent();
    } catch (CannotRead e) {
      return false; // reading it will tell what is wrong with it
    }
  }

  private boolean isAnyMoving(Collection<OfferedFile> files) {
    return files.stream().anyMatch(this::isMoving);
  }
}

package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements at work: so many at a time for each user, none for longer than the timeout. What
 * does not let itself be interrupted, as planning or a long function does not, ends the process,
 * and whoever watches that starts it anew: readers lose a few seconds, and no statement can take
 * the machine for ever.
 */
final class RunningStatements {
  /** The exit code of a process that ended itself. */
  static final int STUCK = 75;

  static final String TIMED_OUT = "timed_out";
  static final String OUT_OF_MEMORY = "out_of_memory";

  private static final Logger LOG = LoggerFactory.getLogger(RunningStatements.class);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Path MEMORY = Path.of("/proc/self/statm");
  private static final long PAGE = 4096;

  private final Duration timeout;
  private final int turnsPerUser;
  private final long mostMemory;
  private final Clock clock;
  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final Executor interrupts = Executors.newCachedThreadPool(RunningStatements::daemon);

  /**
   * @param mostMemory bytes that the process may take as a whole
   */
  RunningStatements(Duration timeout, int turnsPerUser, long mostMemory, Clock clock) {
    this.timeout = timeout;
    this.turnsPerUser = turnsPerUser;
    this.mostMemory = mostMemory;
    this.clock = clock;
  }

  /** Begins one when it is this user's turn. */
  Running begin(String user) {
    Semaphore own = turns.computeIfAbsent(user, name -> new Semaphore(turnsPerUser, true));
    try {
      if (!own.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "Cannot begin: %d statements of %s are at work, and none ended in time. Ask later."
                .formatted(turnsPerUser, user));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot begin: the gateway is ending.", e);
    }
    Running one = new Running(clock.instant(), own, this, interrupts);
    running.add(one);
    return one;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "interrupt");
    thread.setDaemon(true);
    return thread;
  }

  void ended(Running one) {
    running.remove(one);
  }

  /** Stops what is over its time, and all where memory runs out. */
  void look() {
    Instant now = clock.instant();
    for (Running one : running) {
      Duration taken = Duration.between(one.since(), now);
      if (taken.compareTo(timeout.plus(GRACE)) > 0) {
        LOG.error("A statement can not be interrupted. Ending, to be started anew.");
        Runtime.getRuntime().halt(STUCK);
      } else if (taken.compareTo(timeout) > 0) {
        one.stop(TIMED_OUT);
      }
    }
    if (memory() > mostMemory) {
      LOG.warn(
          "Stopping {} statements: the process takes more memory than it may.", running.size());
      running.forEach(one -> one.stop(OUT_OF_MEMORY));
    }
  }

  /** Bytes that are resident; 0 where the system does not tell. */
  private static long memory() {
    try {
      return Long.parseLong(Files.readString(MEMORY).split(" ", 3)[1]) * PAGE;
    } catch (NoSuchFileException notLinux) {
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }
}

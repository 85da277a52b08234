package uk.cicw.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that is to live for as long as this one: when it dies it is started again, at once at
 * first, then after up to four seconds. It is told to end when this is closed.
 */
public final class KeptProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptProcess.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);
  // after which a death is a first one again
  private static final Duration HEALTHY = Duration.ofMinutes(10);
  private static final long LEAVE_SECONDS = 10;

  private final List<String> command;
  private final Consumer<String> lines;
  private final Consumer<Death> deaths;
  private final CountDownLatch isClosing = new CountDownLatch(1);
  private final Thread keeper;
  private volatile Process process;

  /**
   * An end that nobody asked for.
   *
   * @param inARow how many there were without ten good minutes between
   */
  public record Death(int exitCode, int inARow) {}

  private KeptProcess(
      List<String> command, Consumer<String> lines, Consumer<Death> deaths, Process first) {
    this.command = command;
    this.lines = lines;
    this.deaths = deaths;
    this.process = first;
    this.keeper = new Thread(this::keep, "process-keeper");
    keeper.setDaemon(true);
  }

  /**
   * Starts a program and keeps it alive.
   *
   * @param lines takes what it writes on standard output
   * @param deaths is told of each death, before the process is started again
   */
  public static KeptProcess start(
      List<String> command, Consumer<String> lines, Consumer<Death> deaths) throws IOException {
    KeptProcess kept = new KeptProcess(command, lines, deaths, started(command));
    kept.keeper.start();
    return kept;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void keep() {
    int inARow = 0;
    try {
      while (true) {
        long began = System.nanoTime();
        int exitCode = live();
        if (isClosing.getCount() == 0) {
          return;
        }
        boolean wasHealthy = Duration.ofNanos(System.nanoTime() - began).compareTo(HEALTHY) > 0;
        inARow = wasHealthy ? 1 : inARow + 1;
        tell(new Death(exitCode, inARow));
        if (isClosing.await(pause(inARow).toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        process = started(command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("Cannot start {} again: {}", command.get(0), e.getMessage());
    }
  }

  /** Hands over what it says until it ends. */
  private int live() throws InterruptedException {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Cannot read what process {} says: {}", process.pid(), e.getMessage());
    }
    return process.waitFor();
  }

  private void tell(Death death) {
    try {
      deaths.accept(death);
    } catch (RuntimeException e) {
      LOG.error("Cannot report that a process died.", e);
    }
  }

  private static Duration pause(int inARow) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(inARow - 1, 4));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  @Override
  public void close() {
    isClosing.countDown();
    // by its handle: the process itself would close what the keeper still reads
    ProcessHandle handle = process.toHandle();
    handle.destroy();
    try {
      if (!process.waitFor(LEAVE_SECONDS, TimeUnit.SECONDS)) {
        handle.destroyForcibly();
      }
      keeper.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

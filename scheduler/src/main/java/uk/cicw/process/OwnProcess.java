package uk.cicw.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A process of its own for a piece of work, so that neither its memory nor its death is ours. When
 * the process that waits for it is told to end, it is told too.
 */
public final class OwnProcess {
  private final Process process;

  private OwnProcess(Process process) {
    this.process = process;
  }

  /** Starts a program with these arguments; what it writes on standard error is shown as it is. */
  public static OwnProcess start(List<String> program, List<String> arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    try {
      return new OwnProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot start " + command.get(0) + ": " + e.getMessage() + ". See `cicw doctor`.", e);
    }
  }

  /**
   * Waits for the end and hands over each line of standard output.
   *
   * @return the exit code
   */
  public int waitFor(Consumer<String> lines) {
    Thread ending = new Thread(process::destroy, "end-" + process.pid());
    Runtime.getRuntime().addShutdownHook(ending);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines);
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what process " + process.pid() + " says", e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot wait for the run: this process is ending.", e);
    } finally {
      forget(ending);
    }
  }

  /**
   * The same, but a process that takes longer than this is killed.
   *
   * @return the exit code; empty when it was killed
   */
  public OptionalInt waitFor(Consumer<String> lines, Duration timeout) {
    AtomicBoolean isLate = new AtomicBoolean();
    Thread watch =
        new Thread(
            () -> {
              try {
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                  isLate.set(true);
                  // not asked to end: what hangs may not listen, and a killed run harms nothing;
                  // by its handle, as the process itself would close what is still read
                  process.toHandle().destroyForcibly();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "timeout-" + process.pid());
    watch.setDaemon(true);
    watch.start();
    int exitCode = waitFor(lines);
    return isLate.get() ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException weAreEnding) {
      // then the hook is at work, as it should be
    }
  }
}

package uk.cicw.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import uk.cicw.home.Settings;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;
import uk.cicw.process.Progress;
import uk.cicw.process.RunOrder;

/** A run process that somebody waits for and watches. */
final class ForegroundRun {
  /** The highest exit code that a run process chooses itself: a gate held the release back. */
  private static final int HELD = 3;

  private final Cicw cicw;
  private final Settings settings;
  private final Progress progress;

  ForegroundRun(Cicw cicw, Settings settings, PrintWriter out) {
    this.cicw = cicw;
    this.settings = settings;
    this.progress = new Progress(out, System::nanoTime);
  }

  /** Starts it, shows how it gets on, and gives back its exit code. */
  int start(RunOrder order) {
    return outcome(process(order).waitFor(progress));
  }

  /** The same as the daemon does it: empty when it took longer than this and was killed. */
  OptionalInt start(RunOrder order, Duration timeout) {
    OptionalInt exitCode = process(order).waitFor(progress, timeout);
    exitCode.ifPresentOrElse(this::outcome, progress::finish);
    return exitCode;
  }

  private OwnProcess process(RunOrder order) {
    RunOrder asked = cicw.isDebug() ? order.debugging() : order;
    return OwnProcess.start(Distribution.current().runProcess(settings), asked.arguments());
  }

  private int outcome(int exitCode) {
    progress.finish();
    if (exitCode > HELD) {
      throw new IllegalStateException(
          "Cannot finish: the process of the run ended with exit code %d, as one does that is killed"
                  .formatted(exitCode)
              + " or runs out of memory. The live release stays as it is; run again, and it goes on"
              + " where it stopped.");
    }
    return exitCode;
  }

  /** The release that it published, if it did. */
  Optional<String> releaseId() {
    return progress.releaseId();
  }
}

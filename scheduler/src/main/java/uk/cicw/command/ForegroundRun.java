package uk.cicw.command;

import java.io.PrintWriter;
import java.util.Optional;
import uk.cicw.home.Settings;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;
import uk.cicw.process.Progress;
import uk.cicw.process.RunOrder;

/** A run process that somebody waits for and watches. */
final class ForegroundRun {
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
    RunOrder asked = cicw.isDebug() ? order.debugging() : order;
    int exitCode =
        OwnProcess.start(Distribution.current().runProcess(settings), asked.arguments())
            .waitFor(progress);
    progress.finish();
    return exitCode;
  }

  /** The release that it published, if it did. */
  Optional<String> releaseId() {
    return progress.releaseId();
  }
}

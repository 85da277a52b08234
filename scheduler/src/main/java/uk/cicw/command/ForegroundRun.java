package uk.cicw.command;

import java.io.PrintWriter;
import uk.cicw.home.Settings;
import uk.cicw.process.Distribution;
import uk.cicw.process.OwnProcess;
import uk.cicw.process.Progress;
import uk.cicw.process.RunOrder;

/** A run process that somebody waits for and watches. */
record ForegroundRun(Settings settings, PrintWriter out) {

  /** Starts it, shows how it gets on, and gives back its exit code. */
  int start(RunOrder order) {
    return OwnProcess.start(Distribution.current().runProcess(settings), order.arguments())
        .waitFor(new Progress(out, System::nanoTime));
  }
}

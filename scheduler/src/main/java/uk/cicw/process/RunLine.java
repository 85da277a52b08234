package uk.cicw.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the run process that is meant for the process that started it. */
public sealed interface RunLine {

  /** A step began. */
  record StepBegan(String step) implements RunLine {}

  /** A step ended well and has dealt with so many rows or files. */
  record StepDone(String step, long count) implements RunLine {}

  /** A release went live. */
  record Published(String releaseId) implements RunLine {}

  Pattern RUNNING = Pattern.compile("@step (\\S+) running");
  Pattern DONE = Pattern.compile("@step (\\S+) done (\\d+)");
  Pattern RELEASE = Pattern.compile("@release (\\S+)");

  /** Reads a line; empty when it is meant for people. */
  static Optional<RunLine> read(String line) {
    Matcher running = RUNNING.matcher(line);
    if (running.matches()) {
      return Optional.of(new StepBegan(running.group(1)));
    }
    Matcher done = DONE.matcher(line);
    if (done.matches()) {
      return Optional.of(new StepDone(done.group(1), Long.parseLong(done.group(2))));
    }
    Matcher release = RELEASE.matcher(line);
    return release.matches() ? Optional.of(new Published(release.group(1))) : Optional.empty();
  }
}

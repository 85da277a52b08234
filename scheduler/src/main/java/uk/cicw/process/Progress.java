package uk.cicw.process;

import static java.util.Map.entry;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Shows people how a run gets on: one line a step, with its count and its seconds. */
public final class Progress implements Consumer<String> {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          entry("land", "Landing extracts"),
          entry("stage", "Staging extracts"),
          entry("validate", "Holding returns against rules"),
          entry("conform", "Conforming authorities"),
          entry("published", "Reading published files"),
          entry("release", "Building the release"),
          entry("publish", "Rows for PostgreSQL"),
          entry("verify", "Reading the backup"),
          entry("database", "Copying the database"),
          entry("files", "Copying files"),
          entry("complete", "Backups kept"),
          entry("catch-up", "Conforming authorities"),
          entry("gates", "Asking the gates"),
          entry("key", "Keys of the pseudonyms"),
          entry("remember", "Writing the event down"),
          entry("reports", "Emptying folders of reports"),
          entry("rows", "Dropping rows"),
          entry("bytes", "Deleting deliveries"),
          entry("live-release", "Making the live one anew"),
          entry("releases", "Reducing older releases"),
          entry("expire", "Expiring snapshots"),
          entry("orphans", "Deleting files of the lake"),
          entry("gateway", "Deleting files of the gateway"),
          entry("remains", "Pruning what is left"),
          entry("seal", "Sealing what was delivered"),
          entry("key-in-use", "Putting the key into use"),
          entry("postgresql-space", "Tables of PostgreSQL"));
  private static final double NANOS = 1e9;

  private final PrintWriter out;
  private final LongSupplier nanoTime;
  private final List<String> said = new ArrayList<>();
  private long begun;
  private boolean inStep;
  private Optional<String> releaseId = Optional.empty();

  /**
   * @param nanoTime the clock that seconds are taken from
   */
  public Progress(PrintWriter out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public void accept(String line) {
    RunLine.read(line).ifPresentOrElse(this::show, () -> say(line));
    out.flush();
  }

  /** The release that went live, if one did. */
  public Optional<String> releaseId() {
    return releaseId;
  }

  /** Ends the line of a step, one that broke off too, and says what the step had to say. */
  public void finish() {
    if (inStep) {
      out.println();
      inStep = false;
    }
    said.forEach(out::println);
    said.clear();
    out.flush();
  }

  /** What a step says stands below its line. */
  private void say(String line) {
    if (inStep) {
      said.add(line);
    } else {
      out.println(line);
    }
  }

  private void show(RunLine line) {
    if (line instanceof RunLine.StepBegan step) {
      begun = nanoTime.getAsLong();
      inStep = true;
      out.printf("  %-30s", TEXTS.getOrDefault(step.step(), step.step()));
    } else if (line instanceof RunLine.StepDone step) {
      double seconds = (nanoTime.getAsLong() - begun) / NANOS;
      out.printf("%,12d  %7.1f s", step.count(), seconds);
      finish();
    } else if (line instanceof RunLine.Published release) {
      releaseId = Optional.of(release.releaseId());
    }
  }
}

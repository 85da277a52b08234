package uk.cicw.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.cicw.home.Home;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunStep;

/** What a run process is asked to do: its verb and everything that follows it. */
public record RunOrder(List<String> arguments) {
  private static final String LOADING = "run";
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z0-9]+:/");

  /** Lands what is in these folders and brings all that is due into a release. */
  public static RunOrder run(Home home, RunKey key, List<Path> extracts, Reception reception) {
    List<String> arguments = begin(LOADING, home);
    arguments.addAll(List.of("--workflow", key.workflow(), "--logical-date", key.logicalDate()));
    extracts.forEach(folder -> arguments.addAll(List.of("--extracts", absolute(folder))));
    arguments.addAll(reception.arguments());
    return new RunOrder(List.copyOf(arguments));
  }

  /**
   * Takes away what is not kept.
   *
   * @param snapshots the workflows whose releases are never pruned
   */
  public static RunOrder retention(Home home, RunKey key, List<String> snapshots) {
    List<String> arguments = begin("retention", home);
    arguments.addAll(List.of("--workflow", key.workflow(), "--logical-date", key.logicalDate()));
    snapshots.forEach(workflow -> arguments.addAll(List.of("--snapshots-of", workflow)));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Copies the warehouse to a folder of backups. */
  public static RunOrder backup(Home home, RunKey key, Path folder) {
    List<String> arguments = begin("backup", home);
    arguments.addAll(List.of("--workflow", key.workflow(), "--logical-date", key.logicalDate()));
    arguments.add(absolute(folder));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Gives every pseudonym a new key. */
  public static RunOrder rotate(Home home, RunKey key) {
    List<String> arguments = begin("rotate", home);
    arguments.addAll(List.of("--workflow", key.workflow(), "--logical-date", key.logicalDate()));
    return new RunOrder(List.copyOf(arguments));
  }

  /**
   * A child by what the warehouse knows it by; who lists processes learns nothing of it.
   *
   * @param authority three-digit code
   */
  public record Child(String authority, String pseudonym, String tombstone) {
    private List<String> arguments() {
      return List.of("--authority", authority, "--child", pseudonym, "--tombstone", tombstone);
    }
  }

  /** Removes a child from everything that is kept. */
  public static RunOrder forget(Home home, RunKey key, Child child, String by, String reason) {
    List<String> arguments = begin("forget", home);
    arguments.addAll(List.of("--workflow", key.workflow(), "--logical-date", key.logicalDate()));
    arguments.addAll(child.arguments());
    arguments.addAll(List.of("--by", by, "--reason", reason));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Says what that would remove. */
  public static RunOrder planToForget(Home home, Child child) {
    List<String> arguments = begin("forget", home);
    arguments.addAll(child.arguments());
    arguments.add("--plan");
    return new RunOrder(List.copyOf(arguments));
  }

  /** Brings a backup back into a home that is empty. */
  public static RunOrder restore(Home home, Path backup) {
    List<String> arguments = begin("restore", home);
    arguments.add(absolute(backup));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Lands these files and folders, and nothing more. */
  public static RunOrder land(Home home, List<Path> paths, Reception reception) {
    List<String> arguments = begin("land", home);
    arguments.addAll(reception.arguments());
    paths.forEach(path -> arguments.add(absolute(path)));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Takes corrected rows back. */
  public static RunOrder replay(Home home, List<Path> paths) {
    List<String> arguments = begin("replay", home);
    paths.forEach(path -> arguments.add(absolute(path)));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Writes the rows set aside to a folder, for correction. */
  public static RunOrder export(Home home, Path folder) {
    List<String> arguments = begin("export", home);
    arguments.add(absolute(folder));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Writes reports about what the returns of a year fail, or the latest ones, to a folder. */
  public static RunOrder report(Home home, Path folder, Optional<String> year) {
    List<String> arguments = begin("report", home);
    year.ifPresent(label -> arguments.addAll(List.of("--year", label)));
    arguments.add(absolute(folder));
    return new RunOrder(List.copyOf(arguments));
  }

  /** Publishes what a run held, since somebody decided so. */
  public static RunOrder override(
      Home home, RunKey key, List<String> gates, String by, String reason) {
    List<String> arguments = begin("override", home);
    arguments.addAll(List.of("--workflow", key.workflow(), "--logical-date", key.logicalDate()));
    gates.forEach(gate -> arguments.addAll(List.of("--gate", gate)));
    arguments.addAll(List.of("--by", by, "--reason", reason));
    return new RunOrder(List.copyOf(arguments));
  }

  /**
   * The same order, which does this step and all after it anew, for everything that ever landed.
   */
  public RunOrder from(RunStep step) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--from", step.label()));
    return new RunOrder(List.copyOf(all));
  }

  /**
   * The same order, which does the work of other runs of its workflow, too.
   *
   * @param note what is kept with each of them: who asked for it and why
   */
  public RunOrder together(List<RunKey> others, String note) {
    if (!arguments.get(0).equals(LOADING)) {
      throw new IllegalStateException(
          "Cannot make up for runs that take nothing in: each does its work for good.");
    }
    List<String> all = new ArrayList<>(arguments);
    others.forEach(run -> all.addAll(List.of("--also", run.logicalDate())));
    all.addAll(List.of("--note", note));
    return new RunOrder(List.copyOf(all));
  }

  /** The same order, whose process shows the stack trace of an error. */
  public RunOrder debugging() {
    List<String> all = new ArrayList<>(arguments);
    all.add("--debug");
    return new RunOrder(List.copyOf(all));
  }

  private static List<String> begin(String verb, Home home) {
    return new ArrayList<>(List.of(verb, "--home", absolute(home.root())));
  }

  private static String absolute(Path path) {
    return isRemote(path) ? path.toString() : path.toAbsolutePath().normalize().toString();
  }

  /** Whether it names a folder of another machine, such as sftp://user@host/folder. */
  public static boolean isRemote(Path path) {
    // of two slashes a path keeps one
    return REMOTE.matcher(path.toString()).lookingAt();
  }
}

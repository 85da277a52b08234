package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs every comparison and prints the table of the README. */
public final class Benchmarks {
  private static final int PAIRS = 5;

  public static void main(String[] args) throws IOException {
    Programs programs = new Programs(Path.of(System.getProperty("cicw.root")));
    Path work = Files.createTempDirectory("cicw-benchmarks");
    System.out.printf(
        "%d processors, JDK %s, %s; medians of %d pairs%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.name"),
        PAIRS);
    System.out.println("| comparison | ours | against | ratio | target | |");
    System.out.println("|---|---|---|---|---|---|");
    for (Comparison comparison :
        List.of(
            new ColdRun(programs, work).measure(PAIRS),
            new NightByHistory(programs, work).measure(PAIRS))) {
      System.out.println(comparison.row());
    }
  }

  private Benchmarks() {}
}

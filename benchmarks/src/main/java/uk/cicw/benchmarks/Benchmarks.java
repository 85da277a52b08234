package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs every comparison and prints the table of the README. */
public final class Benchmarks {
  private static final int PAIRS = 5;
  private static final int QUERIES = 21;

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
    System.out.println(new ColdRun(programs, work).measure(PAIRS).row());
    System.out.println(new NightByHistory(programs, work).measure(PAIRS).row());
    for (Comparison comparison : new BenchmarkByHand(programs, work).measure(QUERIES)) {
      System.out.println(comparison.row());
    }
    System.out.println(programs.output(AllAuthorities.class, AllAuthorities.JVM));
  }

  private Benchmarks() {}
}

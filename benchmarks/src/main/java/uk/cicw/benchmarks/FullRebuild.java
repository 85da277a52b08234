package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import uk.cicw.home.Home;
import uk.cicw.pseudonym.KeyFile;

/**
 * The returns of twenty years from their files to facts, by the product and by two peers. What
 * these made must be the facts of the product, row by row, before any time counts.
 *
 * @param authorities how many
 */
record FullRebuild(Programs programs, Path work, int authorities) {
  static final int FROM = 2005;
  static final int TO = 2024;
  private static final double OF_DUCKDB = 1.5;
  private static final double OF_SPARK = 1.0;

  /** One of each, which took turns. */
  private record Turn(Measured ours, Measured release, Measured duckDb, Measured spark) {}

  /** Prints the rows of the table. */
  void print(int turns) {
    Path extracts = work.resolve("extracts-" + authorities);
    programs.generate(extracts, authorities, FROM, TO);
    List<Turn> taken = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      taken.add(turn(work.resolve("rebuild-%d-%d".formatted(authorities, turn)), extracts));
    }
    print("DuckDB alone", OF_DUCKDB, taken, Turn::duckDb);
    print("plain Spark SQL", OF_SPARK, taken, Turn::spark);
    System.out.printf(
        "| the same with its release | cicw run: %s | | | | |%n",
        taken.get(taken.size() - 1).release().text());
  }

  private Turn turn(Path folder, Path extracts) {
    Path home = folder.resolve("home");
    Measured release = programs.measuredRun(home, List.of(extracts));
    String key = key(home);
    Measured duckDb = peer(DuckDbAlone.class, extracts, key, folder.resolve("duckdb"));
    SameFacts.require(home, folder.resolve("duckdb"));
    Measured spark = peer(PlainSparkSql.class, extracts, key, folder.resolve("spark"));
    SameFacts.require(home, folder.resolve("spark"));
    SavedHome.delete(folder);
    return new Turn(release.until("Conforming authorities"), release, duckDb, spark);
  }

  private static String key(Path home) {
    List<String> keys = new KeyFile(new Home(home).pseudonymKey()).read();
    return keys.get(0);
  }

  private Measured peer(Class<?> main, Path extracts, String key, Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot make " + out, e);
    }
    return programs.measured(
        main,
        List.of(extracts.toString(), key, programs.bankHolidays().toString(), out.toString()));
  }

  private void print(String peer, double target, List<Turn> turns, Function<Turn, Measured> of) {
    row(
        peer,
        "wall clock",
        target,
        turns,
        turn -> turn.ours().seconds(),
        turn -> of.apply(turn).seconds());
    row(
        peer,
        "processor",
        target,
        turns,
        turn -> turn.ours().processorSeconds(),
        turn -> of.apply(turn).processorSeconds());
    System.out.printf(
        Locale.ROOT,
        "| the same, memory of a process | %.1f GiB | %s: %.1f GiB | | at most 6.0 GiB | %s |%n",
        peak(turns, Turn::ours),
        peer,
        peak(turns, of),
        peak(turns, Turn::ours) <= 6 ? "met" : "missed");
  }

  private static double peak(List<Turn> turns, Function<Turn, Measured> of) {
    return turns.stream().mapToDouble(turn -> of.apply(turn).peakGib()).max().orElse(0);
  }

  private void row(
      String peer,
      String clock,
      double target,
      List<Turn> turns,
      ToDoubleFunction<Turn> ours,
      ToDoubleFunction<Turn> theirs) {
    System.out.println(
        new Comparison(
                "a full rebuild of %d authorities by 20 years, %s".formatted(authorities, clock),
                "cicw",
                peer,
                target,
                turns.stream().mapToDouble(ours).toArray(),
                turns.stream().mapToDouble(theirs).toArray())
            .row());
  }
}

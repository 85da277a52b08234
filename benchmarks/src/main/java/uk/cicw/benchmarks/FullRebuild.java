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

  /** One rebuild by the product, and what a peer took for the same. */
  private record Turn(Measured ours, Measured release, Path folder, Measured peer) {

    Path home() {
      return folder.resolve("home");
    }

    Turn against(Measured other) {
      return new Turn(ours, release, folder, other);
    }
  }

  /**
   * Prints the rows of the table, those of the faster peer first: a country takes Spark half an
   * hour.
   */
  void print(int turns) {
    Path extracts = work.resolve("extracts-" + authorities);
    programs.generate(extracts, authorities, FROM, TO);
    List<Turn> ofDuckDb = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      Path folder = work.resolve("rebuild-%d-%d".formatted(authorities, turn));
      Measured release = programs.measuredRun(home(folder), List.of(extracts));
      Turn taken = new Turn(release.until("Conforming authorities"), release, folder, release);
      ofDuckDb.add(taken.against(peer(DuckDbAlone.class, extracts, taken)));
    }
    print("DuckDB alone", OF_DUCKDB, ofDuckDb);
    System.out.printf(
        "| the same with its release | cicw run: %s | | | | |%n",
        ofDuckDb.get(turns - 1).release().text());
    List<Turn> ofSpark = new ArrayList<>();
    for (Turn turn : ofDuckDb) {
      ofSpark.add(turn.against(peer(PlainSparkSql.class, extracts, turn)));
      SavedHome.delete(turn.folder());
    }
    print("plain Spark SQL", OF_SPARK, ofSpark);
  }

  /** Without the Department's rules, which no peer holds the returns against. */
  private static Path home(Path folder) {
    try {
      Path home = Files.createDirectories(folder.resolve("home"));
      Files.writeString(home.resolve("cicw.conf"), "rules.first-year = 2100\n");
      return home;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot make a home in " + folder, e);
    }
  }

  private static String key(Path home) {
    List<String> keys = new KeyFile(new Home(home).pseudonymKey()).read();
    return keys.get(0);
  }

  private Measured peer(Class<?> main, Path extracts, Turn turn) {
    Path out = turn.folder().resolve(main.getSimpleName());
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot make " + out, e);
    }
    Measured taken =
        programs.measured(
            main,
            List.of(
                extracts.toString(),
                key(turn.home()),
                programs.bankHolidays().toString(),
                out.toString()));
    SameFacts.require(turn.home(), out);
    return taken;
  }

  private void print(String peer, double target, List<Turn> turns) {
    row(peer, "wall clock", target, turns, Measured::seconds);
    row(peer, "processor", target, turns, Measured::processorSeconds);
    System.out.printf(
        Locale.ROOT,
        "| the same, memory of a process | %.1f GiB | %s: %.1f GiB | | at most 6.0 GiB | %s |%n",
        peak(turns, Turn::ours),
        peer,
        peak(turns, Turn::peer),
        peak(turns, Turn::ours) <= 6 ? "met" : "missed");
  }

  private static double peak(List<Turn> turns, Function<Turn, Measured> of) {
    return turns.stream().mapToDouble(turn -> of.apply(turn).peakGib()).max().orElse(0);
  }

  private void row(
      String peer, String clock, double target, List<Turn> turns, ToDoubleFunction<Measured> of) {
    System.out.println(
        new Comparison(
                "a full rebuild of %d authorities by 20 years, %s".formatted(authorities, clock),
                "cicw",
                peer,
                target,
                turns.stream().map(Turn::ours).mapToDouble(of).toArray(),
                turns.stream().map(Turn::peer).mapToDouble(of).toArray())
            .row());
  }
}

package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import uk.cicw.duckdb.ReadOnlyFile;

/**
 * The same statements to the same file, through the gateway and the stock driver, and in-process.
 * Prints two rows of the table. Arguments: the top level of the repository, a folder to work in.
 */
public final class ThroughTheGateway {
  private static final double NANOS = 1e9;
  private static final int LARGE = 9;
  private static final int SMALL = 101;
  private static final double LEAST_SHARE = 0.8;
  private static final double MOST_MS = 30;

  /** What is timed on both sides. */
  private interface Asking {
    long ask(Connection connection) throws SQLException;
  }

  /** Seconds of each, in turns. */
  private record Pairs(double[] ours, double[] theirs) {}

  public static void main(String[] arguments) throws IOException, SQLException {
    GatewayHome home =
        GatewayHome.create(Path.of(arguments[0]), Path.of(arguments[1]).resolve("million"), "");
    Path file = MillionRows.release(home.home().releases());
    Process gateway = home.start("gateway");
    try (Connection ours = home.connect(GatewayHome.BOARD);
        Connection theirs = ReadOnlyFile.open(file)) {
      large(
          pairs(ours, theirs, LARGE, connection -> MillionRows.read(connection, MillionRows.ALL)));
      small(
          "a small query",
          pairs(
              ours,
              theirs,
              SMALL,
              connection -> MillionRows.read(connection, MillionRows.ONE_ROW)));
      try (PreparedStatement once = ours.prepareStatement(MillionRows.ONE_ROW);
          PreparedStatement there = theirs.prepareStatement(MillionRows.ONE_ROW)) {
        small(
            "the same, prepared once",
            pairs(ours, theirs, SMALL, connection -> read(connection == ours ? once : there)));
      }
    } finally {
      GatewayHome.end(gateway);
    }
  }

  private static long read(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return MillionRows.read(rows);
    }
  }

  /** As many only warm both up. Fails where the two answers differ. */
  private static Pairs pairs(Connection ours, Connection theirs, int times, Asking asking)
      throws SQLException {
    Pairs pairs = new Pairs(new double[times], new double[times]);
    for (int i = -times; i < times; i++) {
      long begun = System.nanoTime();
      long answer = asking.ask(ours);
      long between = System.nanoTime();
      long same = asking.ask(theirs);
      long ended = System.nanoTime();
      if (answer != same) {
        throw new IllegalStateException("Cannot compare: the gateway gave other values.");
      }
      if (i >= 0) {
        pairs.ours[i] = (between - begun) / NANOS;
        pairs.theirs[i] = (ended - between) / NANOS;
      }
    }
    return pairs;
  }

  private static void large(Pairs pairs) {
    double[] shares = new double[LARGE];
    Arrays.setAll(shares, i -> pairs.theirs[i] / pairs.ours[i]);
    double share = Comparison.median(shares);
    System.out.printf(
        Locale.ROOT,
        "| a million rows of twelve columns | through the gateway: %.2f s | in-process: %.2f s | %.2f of its speed | at least %.1f | %s |%n",
        Comparison.median(pairs.ours),
        Comparison.median(pairs.theirs),
        share,
        LEAST_SHARE,
        share >= LEAST_SHARE ? "met" : "missed");
  }

  private static void small(String name, Pairs pairs) {
    double[] more = new double[SMALL];
    Arrays.setAll(more, i -> (pairs.ours[i] - pairs.theirs[i]) * 1000);
    double added = Comparison.median(more);
    System.out.printf(
        Locale.ROOT,
        "| %s | through the gateway: %.1f ms | in-process: %.1f ms | %.1f ms more | at most %.0f ms | %s |%n",
        name,
        Comparison.median(pairs.ours) * 1000,
        Comparison.median(pairs.theirs) * 1000,
        added,
        MOST_MS,
        added <= MOST_MS ? "met" : "missed");
  }

  private ThroughTheGateway() {}
}

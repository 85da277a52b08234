package uk.cicw.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Seconds of two commands that took turns.
 *
 * @param target the ratio of the first to the second that is aimed at
 */
record Comparison(
    String name, String first, String second, double target, double[] ours, double[] theirs) {

  /** The median of the ratios, pair by pair. */
  double ratio() {
    double[] ratios = new double[ours.length];
    for (int pair = 0; pair < ours.length; pair++) {
      ratios[pair] = ours[pair] / theirs[pair];
    }
    return median(ratios);
  }

  /** A row of the table in the README. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s: %s | %s: %s | %.2f | at most %.1f | %s |",
        name,
        first,
        duration(median(ours)),
        second,
        duration(median(theirs)),
        ratio(),
        target,
        ratio() <= target ? "met" : "missed");
  }

  private static String duration(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1000)
        : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

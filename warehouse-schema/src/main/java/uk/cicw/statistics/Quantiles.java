package uk.cicw.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of distributions, which DuckDB has none of, as literals for the macros: one number, or
 * a list that is looked up by events (from 0) or by degrees of freedom (from 1).
 */
final class Quantiles {
  private static final int EXACT_EVENTS = 10;
  private static final int DEGREES_OF_FREEDOM = 100;

  /** Each placeholder of {@code sql/statistics.sql} with what stands in its place. */
  static Map<String, String> literals() {
    Map<String, String> literals = new TreeMap<>();
    add(literals, "95", 0.025);
    add(literals, "998", 0.001);
    return literals;
  }

  private static void add(Map<String, String> literals, String confidence, double tail) {
    literals.put(
        ":normal_" + confidence,
        literal(NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)));
    literals.put(
        ":t_" + confidence,
        list(1, DEGREES_OF_FREEDOM, df -> TDistribution.of(df).inverseSurvivalProbability(tail)));
    literals.put(
        ":poisson_lower_" + confidence,
        list(0, EXACT_EVENTS - 1, events -> events == 0 ? 0 : chiSquared(2 * events, tail) / 2));
    literals.put(
        ":poisson_upper_" + confidence,
        list(0, EXACT_EVENTS - 1, events -> chiSquared(2 * events + 2, 1 - tail) / 2));
  }

  private static double chiSquared(int freedom, double probability) {
    return ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(probability);
  }

  /** One text that is cast: a list of a hundred numbers is bound anew wherever a macro has it. */
  private static String list(int first, int last, IntToDoubleFunction quantile) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> literal(quantile.applyAsDouble(i)))
        .collect(Collectors.joining(", ", "'[", "]'::double[]"));
  }

  /** With an exponent it is a double to DuckDB; without one it would be a decimal. */
  private static String literal(double number) {
    return String.format(Locale.ROOT, "%.9fe0", number);
  }

  private Quantiles() {}
}

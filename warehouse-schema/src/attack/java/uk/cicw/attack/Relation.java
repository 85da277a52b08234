package uk.cicw.attack;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of some quantities: the sum of each with its coefficient, and the constant, is zero
 * (an equation) or not below zero.
 */
record Relation(boolean isEquation, Map<Integer, Integer> coefficients, long constant) {

  /**
   * An equation reads the same from both sides; it is kept in one way, without what adds nothing.
   */
  static Relation of(boolean isEquation, Map<Integer, Integer> coefficients, long constant) {
    SortedMap<Integer, Integer> kept = new TreeMap<>(coefficients);
    kept.values().removeIf(coefficient -> coefficient == 0);
    if (!isEquation || kept.isEmpty() || kept.get(kept.firstKey()) > 0) {
      return new Relation(isEquation, kept, constant);
    }
    kept.replaceAll((quantity, coefficient) -> -coefficient);
    return new Relation(true, kept, -constant);
  }

  /** What is left to be said of quantities that are not known. */
  Relation without(Map<Integer, Long> known) {
    Map<Integer, Integer> left = new TreeMap<>(coefficients);
    left.keySet().removeAll(known.keySet());
    long sum = constant;
    for (Map.Entry<Integer, Integer> member : coefficients.entrySet()) {
      sum += member.getValue() * known.getOrDefault(member.getKey(), 0L);
    }
    return of(isEquation, left, sum);
  }

  boolean givesOne() {
    return isEquation && coefficients.size() == 1;
  }

  boolean namesOneTwice() {
    return isEquation
        && constant == 0
        && coefficients.size() == 2
        && coefficients.values().stream().mapToInt(Integer::intValue).sum() == 0;
  }

  /** Counts that add up to nothing, or to less, are nothing. */
  boolean givesZeros() {
    return constant == 0
        && (coefficients.values().stream().allMatch(coefficient -> coefficient < 0)
            || isEquation && coefficients.values().stream().allMatch(c -> c > 0));
  }
}

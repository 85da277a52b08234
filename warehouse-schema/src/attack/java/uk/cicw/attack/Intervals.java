package uk.cicw.attack;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Limits that follow from one relation at a time, again and again. They are never narrower than
 * what linear programming gives, and cost nothing beside it.
 */
final class Intervals {
  private static final double STEP = 1e-3;

  private final Map<Integer, Double> least = new HashMap<>();
  private final Map<Integer, Double> most = new HashMap<>();

  Intervals(Collection<Relation> relations) {
    Surroundings surroundings = new Surroundings(relations);
    Set<Relation> waiting = new LinkedHashSet<>(relations);
    Deque<Relation> next = new ArrayDeque<>(relations);
    while (!next.isEmpty()) {
      Relation relation = next.remove();
      waiting.remove(relation);
      for (Integer narrowed : narrow(relation)) {
        for (Relation other : surroundings.of(narrowed)) {
          if (waiting.add(other)) {
            next.add(other);
          }
        }
      }
    }
  }

  double least(int quantity) {
    return least.getOrDefault(quantity, 0.0);
  }

  double most(int quantity) {
    return most.getOrDefault(quantity, Double.POSITIVE_INFINITY);
  }

  private Set<Integer> narrow(Relation relation) {
    Set<Integer> narrowed = new LinkedHashSet<>();
    relation
        .coefficients()
        .forEach(
            (quantity, coefficient) -> {
              // coefficient * quantity = -(the others and the constant), or is not below it
              double atLeast = -others(relation, quantity, true);
              double atMost =
                  relation.isEquation()
                      ? -others(relation, quantity, false)
                      : Double.POSITIVE_INFINITY;
              double one = atLeast / coefficient;
              double other = atMost / coefficient;
              if (narrow(quantity, Math.min(one, other), Math.max(one, other))) {
                narrowed.add(quantity);
              }
            });
    return narrowed;
  }

  private double others(Relation relation, int quantity, boolean isMost) {
    double sum = relation.constant();
    for (Map.Entry<Integer, Integer> member : relation.coefficients().entrySet()) {
      if (member.getKey() != quantity) {
        boolean takesMost = isMost == member.getValue() > 0;
        sum += member.getValue() * (takesMost ? most(member.getKey()) : least(member.getKey()));
      }
    }
    return sum;
  }

  private boolean narrow(int quantity, double low, double high) {
    boolean isNarrowed = false;
    if (low > least(quantity) + STEP) {
      least.put(quantity, low);
      isNarrowed = true;
    }
    if (high < most(quantity) - STEP) {
      most.put(quantity, high);
      isNarrowed = true;
    }
    return isNarrowed;
  }
}

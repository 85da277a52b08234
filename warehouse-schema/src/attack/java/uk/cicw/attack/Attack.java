package uk.cicw.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import uk.cicw.attack.Surroundings.Window;

/**
 * Bounds counts by linear programming, exactly, however many relations are connected.
 *
 * <p>A world that differs from the truth only near a count, and in which that count is 1 (or 5),
 * proves that nobody can exclude it, whatever else they know. A few relations near a count that
 * exclude 1 (or 5) prove that everybody can. The window is widened until one of the two is found; a
 * count for which neither is found in the widest window is undecided. One world is a proof for every
 * count in it.
 */
final class Attack {
  private static final int[] BLOCKS = {30, 120, 500};
  private static final int[] WINDOWS = {60, 250, 1000};

  /** Whether a count can be bounded to less than 1 to 5. */
  enum Outcome {
    FOUND,
    NOT_FOUND,
    UNDECIDED
  }

  private final List<Relation> relations;
  private final Surroundings surroundings;
  private final LongUnaryOperator truth;
  private final Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
  private final Map<Goal, Set<Integer>> open = new EnumMap<>(Goal.class);

  Attack(List<Relation> relations, Set<Integer> secrets, LongUnaryOperator truth) {
    this.relations = relations;
    this.surroundings = new Surroundings(relations);
    this.truth = truth;
    for (Goal goal : Goal.values()) {
      open.put(goal, new LinkedHashSet<>(secrets));
      secrets.forEach(secret -> see(goal, secret, truth.applyAsLong(secret)));
    }
    secrets.forEach(secret -> outcomes.put(secret, Outcome.NOT_FOUND));
  }

  Map<Integer, Outcome> outcomes() {
    narrow();
    for (int size : BLOCKS) {
      for (Goal goal : Goal.values()) {
        manyAtOnce(goal, size);
      }
    }
    for (Goal goal : Goal.values()) {
      for (Integer secret : List.copyOf(open(goal))) {
        decide(goal, secret);
      }
    }
    return outcomes;
  }

  private Set<Integer> open(Goal goal) {
    return open.getOrDefault(goal, Set.of());
  }

  private void see(Goal goal, int secret, double value) {
    if (goal.isReached(value)) {
      open(goal).remove(secret);
    }
  }

  /** What follows from one relation at a time needs no solver. */
  private void narrow() {
    Intervals intervals = new Intervals(relations);
    for (Integer secret : outcomes.keySet()) {
      if (!Goal.LEAST.isReached(intervals.least(secret))
          || !Goal.MOST.isReached(intervals.most(secret))) {
        found(secret);
      }
    }
  }

  private void found(int secret) {
    outcomes.put(secret, Outcome.FOUND);
    open.values().forEach(secrets -> secrets.remove(secret));
  }

  private void manyAtOnce(Goal goal, int size) {
    Set<Integer> tried = new HashSet<>();
    for (Integer secret : List.copyOf(open(goal))) {
      if (open(goal).contains(secret) && !tried.contains(secret)) {
        Window window = surroundings.near(secret, size);
        Set<Integer> together = new LinkedHashSet<>(window.quantities());
        together.retainAll(open(goal));
        if (size == BLOCKS[0]) {
          tried.addAll(together);
        }
        change(goal, window, together);
      }
    }
  }

  private void decide(Goal goal, int secret) {
    for (int size : WINDOWS) {
      decide(goal, secret, size);
    }
    if (open(goal).contains(secret)) {
      outcomes.put(secret, Outcome.UNDECIDED);
    }
  }

  private void decide(Goal goal, int secret, int size) {
    if (open(goal).contains(secret)) {
      Window window = surroundings.near(secret, size);
      change(goal, window, List.of(secret));
      if (open(goal).contains(secret) && excludes(goal, secret, window.relations())) {
        found(secret);
      }
    }
  }

  /** Looks for a world that differs from the truth in the window only. */
  private void change(Goal goal, Window window, Collection<Integer> together) {
    new Worlds(surroundings.touching(window.quantities()), window.quantities(), truth)
        .extreme(goal, together)
        .ifPresent(world -> world.forEach((quantity, value) -> see(goal, quantity, value)));
  }

  private boolean excludes(Goal goal, int secret, Collection<Relation> few) {
    Set<Integer> quantities = new LinkedHashSet<>(Set.of(secret));
    few.forEach(relation -> quantities.addAll(relation.coefficients().keySet()));
    return new Worlds(few, quantities, truth)
        .extreme(goal, List.of(secret))
        .map(world -> !goal.isReached(world.getOrDefault(secret, Double.NaN)))
        .orElse(false);
  }

  /** Relations that exclude an end of 1 to 5, none of which can be left out; for people to read. */
  List<Relation> reason(int secret) {
    for (int size : WINDOWS) {
      Set<Relation> near = surroundings.near(secret, size).relations();
      for (Goal goal : Goal.values()) {
        if (excludes(goal, secret, near)) {
          return fewest(goal, secret, near);
        }
      }
    }
    return List.of();
  }

  private List<Relation> fewest(Goal goal, int secret, Collection<Relation> enough) {
    List<Relation> needed = new ArrayList<>(enough);
    for (int chunk = (needed.size() + 1) / 2; chunk > 0; chunk /= 2) {
      int from = 0;
      while (from < needed.size()) {
        List<Relation> fewer = new ArrayList<>(needed);
        fewer.subList(from, Math.min(from + chunk, fewer.size())).clear();
        if (excludes(goal, secret, fewer)) {
          needed = fewer;
        } else {
          from += chunk;
        }
      }
    }
    return needed;
  }
}

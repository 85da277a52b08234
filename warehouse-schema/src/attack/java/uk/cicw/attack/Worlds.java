package uk.cicw.attack;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * All worlds in which some relations hold: the values that their quantities can have, none below
 * zero.
 */
final class Worlds {
  private static final double ROUNDING = 1e-6;

  private final Map<Integer, Integer> columns = new LinkedHashMap<>();
  private final Collection<Relation> relations;
  private final LongUnaryOperator truth;

  /**
   * Worlds in which only some quantities are open.
   *
   * @param truth the value of every other
   */
  Worlds(Collection<Relation> relations, Set<Integer> open, LongUnaryOperator truth) {
    this.relations = relations;
    this.truth = truth;
    open.forEach(quantity -> columns.put(quantity, columns.size()));
  }

  /**
   * One of the worlds in which some secrets are, together, the least or the most within 1 to 5;
   * nothing where the solver finds none.
   */
  Optional<Map<Integer, Double>> extreme(Goal goal, Collection<Integer> secrets) {
    double[] least = new double[columns.size()];
    double[] most = new double[columns.size()];
    double[] objective = new double[columns.size()];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    for (Integer secret : secrets) {
      int column = column(secret);
      least[column] = goal.least();
      most[column] = goal.most();
      objective[column] = goal.direction();
    }
    LinearSolver.Builder builder =
        LinearSolver.newGeneralBuilder(objective).lower(least).upper(most);
    relations.forEach(relation -> add(relation, builder));
    Optimisation.Result result = builder.solve();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    Map<Integer, Double> world = new HashMap<>();
    columns.forEach((quantity, column) -> world.put(quantity, result.doubleValue(column)));
    return Optional.of(world).filter(this::isPossible);
  }

  private void add(Relation relation, LinearSolver.Builder builder) {
    double constant = relation.constant();
    for (Map.Entry<Integer, Integer> member : relation.coefficients().entrySet()) {
      if (!columns.containsKey(member.getKey())) {
        constant += member.getValue() * truth.applyAsLong(member.getKey());
      }
    }
    // sum + constant = 0, or -sum <= constant
    int sign = relation.isEquation() ? 1 : -1;
    Mutate1D row =
        relation.isEquation() ? builder.equality(-constant) : builder.inequality(constant);
    relation
        .coefficients()
        .forEach(
            (quantity, coefficient) -> {
              Integer column = columns.get(quantity);
              if (column != null) {
                row.set((int) column, (double) sign * coefficient);
              }
            });
  }

  private int column(int quantity) {
    Integer column = columns.get(quantity);
    if (column == null) {
      throw new IllegalArgumentException(
          "Cannot bound quantity %d: it is not open.".formatted(quantity));
    }
    return column;
  }

  /** Trusts no solver: looks whether every relation holds. */
  private boolean isPossible(Map<Integer, Double> world) {
    return world.values().stream().allMatch(value -> value >= -ROUNDING)
        && relations.stream().allMatch(relation -> holds(relation, world));
  }

  private boolean holds(Relation relation, Map<Integer, Double> world) {
    double sum = relation.constant();
    double size = 1 + Math.abs(sum);
    for (Map.Entry<Integer, Integer> member : relation.coefficients().entrySet()) {
      Double value = world.get(member.getKey());
      double term =
          member.getValue() * (value == null ? truth.applyAsLong(member.getKey()) : value);
      sum += term;
      size += Math.abs(term);
    }
    return sum >= -ROUNDING * size && (!relation.isEquation() || sum <= ROUNDING * size);
  }
}

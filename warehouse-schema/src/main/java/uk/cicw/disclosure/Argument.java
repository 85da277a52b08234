package uk.cicw.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Why an unseen number can not be less, or more: the relations that say so, and the cheapest of
 * their premises, of the numbers that are seen and could be hidden to break the argument. A near
 * premise is rather taken than one far from the conclusion, and one that tells it by several
 * relations rather than by one of many.
 */
final class Argument {
  private record Step(int number, boolean upper, int depth) {}

  private final Numbers numbers;
  private final Bounds bounds;
  private final BitSet unseen;
  private final IntUnaryOperator cost;
  private final Set<Integer> relations = new HashSet<>();
  private final Set<Long> taken = new HashSet<>();
  private final Deque<Step> open = new ArrayDeque<>();
  private int leastPrice = Integer.MAX_VALUE;
  private int cheapest = -1;

  Argument(Numbers numbers, Bounds bounds, BitSet unseen, IntUnaryOperator cost) {
    this.numbers = numbers;
    this.bounds = bounds;
    this.unseen = unseen;
    this.cost = cost;
  }

  /** Goes back from what is told of a secret, until no premise can be cheaper than one found. */
  Argument about(int secret) {
    follow(new Step(secret, !bounds.tellsLeast(secret), 0));
    while (!open.isEmpty() && open.getFirst().depth() <= leastPrice) {
      explain(open.removeFirst());
    }
    return this;
  }

  boolean sharesARelationWith(Set<Integer> others) {
    return relations.stream().anyMatch(others::contains);
  }

  void addRelationsTo(Set<Integer> others) {
    others.addAll(relations);
  }

  OptionalInt cheapestPremise() {
    return cheapest < 0 ? OptionalInt.empty() : OptionalInt.of(cheapest);
  }

  private void follow(Step step) {
    if (taken.add(step.number() * 2L + (step.upper() ? 1 : 0))) {
      open.addLast(step);
    }
  }

  private void explain(Step step) {
    int reason = bounds.reason(step.number(), step.upper());
    if (reason < 0) {
      return;
    }
    relations.add(reason);
    Relation relation = numbers.relations().get(reason);
    int coefficient = relation.coefficientOf(step.number());
    for (int member = 0; member < relation.size(); member++) {
      int number = relation.numbers()[member];
      if (number != step.number() && unseen.get(number)) {
        boolean isOpposite = relation.coefficients()[member] != coefficient;
        follow(new Step(number, step.upper() == isOpposite, step.depth() + 1));
      } else if (number != step.number() && !numbers.isPublic(number)) {
        consider(number, step);
      }
    }
  }

  private void consider(int premise, Step step) {
    int price = cost.applyAsInt(premise) + step.depth() - numbers.meetings(premise, step.number());
    if (price < leastPrice || price == leastPrice && premise < cheapest) {
      leastPrice = price;
      cheapest = premise;
    }
  }
}

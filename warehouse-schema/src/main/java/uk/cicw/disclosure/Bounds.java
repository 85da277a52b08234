package uk.cicw.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * The least and the most that each number can be, for somebody who sees some of them and knows the
 * relations: every relation narrows its members by what the others can be, until none does.
 */
final class Bounds {
  // wider than the 1 to 5 that a reader is told: relations taken together narrow a little more than
  // one after the other, and with this margin linear programming found nothing (decision note 9)
  private static final int LEAST_SAFE = 0;
  private static final int MOST_SAFE = 7;
  private static final long NO_LIMIT = Long.MAX_VALUE / 4;
  private static final int NONE = -1;

  private final Numbers numbers;
  private final BitSet secrets;
  private final long[] least;
  private final long[] most;
  private final int[] reasonOfLeast;
  private final int[] reasonOfMost;
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final BitSet isWaiting = new BitSet();
  private final Deque<Integer> forgotten = new ArrayDeque<>();

  /** Begins with every number seen. */
  Bounds(Numbers numbers, BitSet secrets) {
    this.numbers = numbers;
    this.secrets = secrets;
    least = numbers.counts().clone();
    most = numbers.counts().clone();
    reasonOfLeast = new int[numbers.size()];
    reasonOfMost = new int[numbers.size()];
    Arrays.fill(reasonOfLeast, NONE);
    Arrays.fill(reasonOfMost, NONE);
  }

  /** Whether a secret, which is 1 to 5, can not be anything from 0 to 7. */
  boolean tells(int secret) {
    return tellsLeast(secret) || most[secret] < MOST_SAFE;
  }

  /** Whether a secret can not be as little as 0. */
  boolean tellsLeast(int secret) {
    return least[secret] > LEAST_SAFE;
  }

  /** The relation that says why a number is not less or, if {@code upper}, not more; or -1. */
  int reason(int number, boolean upper) {
    return upper ? reasonOfMost[number] : reasonOfLeast[number];
  }

  /** Draws every conclusion that is left when some numbers are not seen any more. */
  void forget(BitSet numbersUnseen) {
    numbersUnseen.stream().forEach(this::forgetLeast);
    numbersUnseen.stream().forEach(this::forgetMost);
    while (!forgotten.isEmpty()) {
      int number = forgotten.removeFirst();
      forgetConclusions(number);
      enqueueRelations(number, NONE);
    }
    while (!waiting.isEmpty()) {
      concludeNext();
    }
  }

  /**
   * Draws the conclusions from numbers that are seen again, as far as they tell no secret.
   *
   * @return whether they tell none; where they do, the numbers have to be forgotten again
   */
  boolean maySee(BitSet numbersSeen) {
    numbersSeen.stream().forEach(this::see);
    boolean tells = false;
    while (!waiting.isEmpty() && !tells) {
      tells = concludeNext();
    }
    waiting.clear();
    isWaiting.clear();
    return !tells;
  }

  private void see(int number) {
    least[number] = numbers.counts()[number];
    most[number] = least[number];
    reasonOfLeast[number] = NONE;
    reasonOfMost[number] = NONE;
    enqueueRelations(number, NONE);
  }

  private void forgetLeast(int number) {
    least[number] = 0;
    reasonOfLeast[number] = NONE;
    forgotten.addLast(number);
  }

  private void forgetMost(int number) {
    most[number] = NO_LIMIT;
    reasonOfMost[number] = NONE;
    forgotten.addLast(number);
  }

  /** What was concluded from a number by a relation can not be upheld without it. */
  private void forgetConclusions(int number) {
    for (int relation : numbers.relationsOf(number)) {
      for (int member : numbers.relations().get(relation).numbers()) {
        if (member != number && reasonOfLeast[member] == relation) {
          forgetLeast(member);
        }
        if (member != number && reasonOfMost[member] == relation) {
          forgetMost(member);
        }
      }
    }
  }

  private void enqueueRelations(int number, int except) {
    for (int relation : numbers.relationsOf(number)) {
      if (relation != except && !isWaiting.get(relation)) {
        isWaiting.set(relation);
        waiting.addLast(relation);
      }
    }
  }

  /** Narrows the members of one relation, and says whether that tells a secret. */
  private boolean concludeNext() {
    int index = waiting.removeFirst();
    isWaiting.clear(index);
    Relation relation = numbers.relations().get(index);
    boolean tells = false;
    for (int member = 0; member < relation.size(); member++) {
      int number = relation.numbers()[member];
      if (least[number] < most[number]) {
        boolean isPlus = relation.coefficients()[member] > 0;
        // of a + others >= 0 follows a >= -max(others); of a + others = 0 a <= -min(others), too
        boolean isNarrowed = narrow(number, !isPlus, extreme(relation, member, true), index);
        if (relation.isEquation()) {
          isNarrowed |= narrow(number, isPlus, extreme(relation, member, false), index);
        }
        tells |= isNarrowed && secrets.get(number) && tells(number);
      }
    }
    return tells;
  }

  /** The most, or the least, that all members but one can add up to. */
  private long extreme(Relation relation, int except, boolean upper) {
    long sum = 0;
    for (int member = 0; member < relation.size(); member++) {
      int number = relation.numbers()[member];
      boolean isPlus = relation.coefficients()[member] > 0;
      long bound = isPlus == upper ? most[number] : least[number];
      if (member != except) {
        if (bound == NO_LIMIT) {
          return NO_LIMIT;
        }
        sum += isPlus ? bound : -bound;
      }
    }
    return sum;
  }

  private boolean narrow(int number, boolean upper, long others, int reason) {
    if (others == NO_LIMIT) {
      return false;
    }
    long bound = numbers.relations().get(reason).coefficientOf(number) > 0 ? -others : others;
    if (upper && bound < most[number]) {
      most[number] = bound;
      reasonOfMost[number] = reason;
    } else if (!upper && bound > least[number]) {
      least[number] = bound;
      reasonOfLeast[number] = reason;
    } else {
      return false;
    }
    enqueueRelations(number, reason);
    return true;
  }
}

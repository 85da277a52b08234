package uk.cicw.disclosure;

import java.util.Arrays;

/**
 * Numbers that add up to nought, or, of an inequality, to nought or more.
 *
 * @param numbers which they are
 * @param coefficients 1 or -1 for each
 */
record Relation(boolean isEquation, int[] numbers, int[] coefficients) {

  int size() {
    return numbers.length;
  }

  /** Whether it says that two numbers are one. */
  boolean isOfTwins() {
    return isEquation && numbers.length == 2 && coefficients[0] != coefficients[1];
  }

  boolean namesOneTwice() {
    return Arrays.stream(numbers).distinct().count() < numbers.length;
  }

  boolean hasMember(int number) {
    return Arrays.stream(numbers).anyMatch(member -> member == number);
  }

  int coefficientOf(int number) {
    for (int member = 0; member < numbers.length; member++) {
      if (numbers[member] == number) {
        return coefficients[member];
      }
    }
    throw new IllegalArgumentException("Cannot find number %d in the relation".formatted(number));
  }

  /** Whether it is so; what is not so tells a reader nothing. */
  boolean holds(long[] counts) {
    long sum = 0;
    for (int member = 0; member < numbers.length; member++) {
      sum += coefficients[member] * counts[numbers[member]];
    }
    return isEquation ? sum == 0 : sum >= 0;
  }
}

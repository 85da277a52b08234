package uk.cicw.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which keys name one number, and its position, which is that of the first of them. */
final class Names {
  private final int[] keys;
  private final int[] first;

  /** Begins with a number for each key; the keys are in order. */
  Names(int[] keys) {
    this.keys = keys;
    first = IntStream.range(0, keys.length).toArray();
  }

  void unite(int key, int other) {
    int number = number(key);
    int same = number(other);
    first[Math.max(number, same)] = Math.min(number, same);
  }

  int number(int key) {
    int number = Arrays.binarySearch(keys, key);
    if (number < 0) {
      throw new IllegalArgumentException("Cannot relate number %d: it is not shown".formatted(key));
    }
    while (first[number] != number) {
      first[number] = first[first[number]];
      number = first[number];
    }
    return number;
  }
}

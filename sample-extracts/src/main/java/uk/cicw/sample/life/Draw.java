package uk.cicw.sample.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded choice. A stream of its own for each authority and child, so that one never moves another.
 */
public final class Draw {
  private final SplittableRandom random;

  private Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The stream that belongs to this seed and path, such as authority and child. */
  public static Draw of(long seed, long... path) {
    long mixed = mix(seed);
    for (long step : path) {
      mixed = mix(mixed ^ (step + 0x9E3779B97F4A7C15L));
    }
    return new Draw(mixed);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Any whole number from low to high, both included. */
  public int between(int low, int high) {
    return high <= low ? low : low + random.nextInt(high - low + 1);
  }

  /** Any day from first to last, both included; first where last is before it. */
  public LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  public final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The index of a weight, drawn in proportion to the weights. */
  public int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double mark = random.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      mark -= weights[i];
      if (mark < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** The same elements in a drawn order. */
  public <T> List<T> shuffled(List<T> elements) {
    List<T> order = new ArrayList<>(elements);
    for (int i = order.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T held = order.get(i);
      order.set(i, order.get(other));
      order.set(other, held);
    }
    return order;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

package uk.cicw.rules;

import java.time.Duration;

/** How long a rule, or a table that rules need, took. */
public record RuleTime(String name, Duration duration) {

  static RuleTime since(String name, long nanoTime) {
    return new RuleTime(name, Duration.ofNanos(System.nanoTime() - nanoTime));
  }
}

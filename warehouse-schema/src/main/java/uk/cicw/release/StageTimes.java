package uk.cicw.release;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each stage of a build took, for the log. */
final class StageTimes {
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private long since = System.nanoTime();

  /** What passed since the last stage ended was this one. */
  void ended(String stage) {
    long now = System.nanoTime();
    millis.merge(stage, (now - since) / 1_000_000, Long::sum);
    since = now;
  }

  @Override
  public String toString() {
    long total = millis.values().stream().mapToLong(Long::longValue).sum();
    return millis.entrySet().stream()
        .map(stage -> stage.getKey() + " " + stage.getValue())
        .collect(joining(", ", total + " ms: ", ""));
  }
}

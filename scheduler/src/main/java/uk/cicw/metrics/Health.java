package uk.cicw.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunStatus;
import uk.cicw.status.Situation;

/** Whether all is well: what is wrong, by what was looked at; empty text where nothing is. */
record Health(Map<String, String> checks) {
  static final Duration SILENCE = Duration.ofMinutes(3);

  /** That the timer runs; it says nothing of the database. */
  static Health live(Instant heartbeat, Instant now) {
    boolean ticks = heartbeat.plus(SILENCE).isAfter(now);
    return new Health(Map.of("scheduler", ticks ? "" : "no sign of life since " + heartbeat));
  }

  /** The same, and that the database answers. */
  Health ready(Optional<Situation> situation) {
    Map<String, String> all = new LinkedHashMap<>(checks);
    all.put("database", situation.isPresent() ? "" : "it does not answer");
    return new Health(all);
  }

  /** The same, and that the newest run of each workflow ended well. */
  Health complete(Optional<Situation> situation) {
    Map<String, String> all = new LinkedHashMap<>(ready(situation).checks);
    List<RunEntry> bad =
        situation.stream().flatMap(now -> now.newestRuns().filter(run -> isBad(run, now))).toList();
    all.put(
        "last_run",
        bad.stream()
            .map(run -> run.key().id() + " " + run.status().text())
            .reduce((one, other) -> one + ", " + other)
            .orElse(""));
    return new Health(all);
  }

  boolean isWell() {
    return checks.values().stream().allMatch(String::isEmpty);
  }

  private static boolean isBad(RunEntry run, Situation now) {
    return run.status() == RunStatus.FAILED
        || run.status() == RunStatus.HELD
        || run.status() == RunStatus.RUNNING && now.writer().isEmpty();
  }
}

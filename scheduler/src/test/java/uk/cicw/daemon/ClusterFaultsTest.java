package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.AccountedRuns;
import uk.cicw.ledger.DatabaseClock;
import uk.cicw.ledger.Ledgers;
import uk.cicw.schedule.Workflow;

/**
 * Fifty random faults befall two daemons on a real PostgreSQL while runs are due every few seconds:
 * each of these is done exactly once or reported. Another seed: {@code -Dfaults.seed=4711}.
 */
class ClusterFaultsTest {
  private static final int FAULTS = 50;
  private static final int LONGEST_PAUSE_MS = 1700;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern SEVERAL = Pattern.compile("runs from (\\S+) to (\\S+) were");

  @TempDir Path folder;

  @Test
  void everyDueRunIsDoneExactlyOnceOrReportedWhateverBefallsTheDaemons() throws Exception {
    long seed = Long.getLong("faults.seed", 903L);
    Random random = new Random(seed);
    Map<FaultyCluster.Fault, Integer> befell = new EnumMap<>(FaultyCluster.Fault.class);
    Home direct = OwnPostgres.emptyCluster(folder.resolve("direct"), "faults");
    Jdbi jdbi = Ledgers.open(Settings.load(direct));
    CommittingRun.createTable(jdbi);
    List<Workflow> workflows = ClusterDaemon.workflows(direct);
    try (FaultyCluster cluster = new FaultyCluster(folder, direct, "faults", random.nextLong())) {
      Map<Workflow, Instant> from = firstLooks(jdbi, workflows);
      int faults = 0;
      while (faults < FAULTS) {
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MS));
        cluster.startWhatDied();
        Optional<FaultyCluster.Fault> fault = cluster.strike();
        fault.ifPresent(kind -> befell.merge(kind, 1, Integer::sum));
        faults += fault.isPresent() ? 1 : 0;
      }
      cluster.recover();
      awaitWork(jdbi, workflows, now(jdbi));
      Verdict verdict = verdict(jdbi, from, now(jdbi));
      System.out.printf(
          "faults: seed %d, %d faults %s; %s%n", seed, FAULTS, befell, verdict.text());
      assertThat(verdict.lost()).as("neither done nor reported").isEmpty();
      assertThat(verdict.twice()).as("done more than once").isEmpty();
      assertThat(tokens(jdbi)).as("no zombie commits after its successor").isSorted();
      assertThat(doneWithoutCommit(jdbi)).isEmpty();
    }
  }

  private record Verdict(
      Set<String> due, Set<String> done, Set<String> reported, Set<String> twice) {
    Set<String> lost() {
      Set<String> lost = new TreeSet<>(due);
      lost.removeAll(done);
      lost.removeAll(reported);
      return lost;
    }

    String text() {
      long onlyReported = reported.stream().filter(run -> !done.contains(run)).count();
      return "%d runs due, %d done, %d reported, %d lost, %d done twice"
          .formatted(due.size(), done.size(), onlyReported, lost().size(), twice.size());
    }
  }

  /** Once the faults are over, the next runs are done again, without a person. */
  private static void awaitWork(Jdbi jdbi, List<Workflow> workflows, Instant over)
      throws InterruptedException {
    Instant end = now(jdbi).plus(PATIENCE);
    for (Workflow workflow : workflows) {
      Set<String> done = judge(jdbi, Map.of(workflow, over), now(jdbi)).done();
      while (done.isEmpty() && now(jdbi).isBefore(end)) {
        Thread.sleep(500);
        done = judge(jdbi, Map.of(workflow, over), now(jdbi)).done();
      }
      assertThat(done).as("runs of %s after the last fault", workflow.name()).isNotEmpty();
    }
  }

  /** Waits until every run is accounted for, as long as patience lasts. */
  private static Verdict verdict(Jdbi jdbi, Map<Workflow, Instant> from, Instant to)
      throws InterruptedException {
    Instant end = now(jdbi).plus(PATIENCE);
    Verdict verdict = judge(jdbi, from, to);
    while (!verdict.lost().isEmpty() && now(jdbi).isBefore(end)) {
      Thread.sleep(500);
      verdict = judge(jdbi, from, to);
    }
    return verdict;
  }

  private static Verdict judge(Jdbi jdbi, Map<Workflow, Instant> from, Instant to) {
    Set<String> due = new TreeSet<>();
    from.forEach(
        (workflow, since) ->
            workflow.dueBetween(since, to).forEach(time -> due.add(workflow.runAt(time).id())));
    Map<String, Long> committed =
        jdbi
            .withHandle(
                handle -> handle.select("select run_id from committed").mapTo(String.class).list())
            .stream()
            .collect(Collectors.groupingBy(run -> run, Collectors.counting()));
    Set<String> done = new TreeSet<>(committed.keySet());
    done.retainAll(due);
    Set<String> twice = new TreeSet<>(committed.keySet());
    twice.removeIf(run -> committed.getOrDefault(run, 0L) == 1);
    return new Verdict(due, done, reported(jdbi, due), twice);
  }

  /** The runs that an alert names, alone or as one of several in a row. */
  private static Set<String> reported(Jdbi jdbi, Set<String> due) {
    Set<String> reported = new HashSet<>();
    List<String[]> alerts =
        jdbi.withHandle(
            handle ->
                handle
                    .select("select run_id, message from alerts where event like 'run_%'")
                    .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                    .list());
    for (String[] alert : alerts) {
      String workflow = alert[0].replaceAll("@.*", "");
      Matcher several = SEVERAL.matcher(alert[1]);
      String first = several.find() ? workflow + "@" + several.group(1) : alert[0];
      due.stream()
          .filter(run -> run.startsWith(workflow + "@"))
          .filter(run -> run.compareTo(first) >= 0 && run.compareTo(alert[0]) <= 0)
          .forEach(reported::add);
    }
    return reported;
  }

  private static Map<Workflow, Instant> firstLooks(Jdbi jdbi, List<Workflow> workflows)
      throws InterruptedException {
    AccountedRuns accounted = new AccountedRuns(jdbi);
    Map<Workflow, Instant> from = new HashMap<>();
    Instant end = now(jdbi).plus(PATIENCE);
    while (from.size() < workflows.size() && now(jdbi).isBefore(end)) {
      Thread.sleep(100);
      for (Workflow workflow : workflows) {
        accounted.until(workflow.name()).ifPresent(until -> from.putIfAbsent(workflow, until));
      }
    }
    assertThat(from).as("the daemons begin to look").hasSameSizeAs(workflows);
    return from;
  }

  private static List<Long> tokens(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle.select("select token from committed order by place").mapTo(Long.class).list());
  }

  private static List<String> doneWithoutCommit(Jdbi jdbi) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select run_id from runs where status = 'done'"
                        + " and run_id not in (select run_id from committed)")
                .mapTo(String.class)
                .list());
  }

  private static Instant now(Jdbi jdbi) {
    return DatabaseClock.of(jdbi, Clock.systemUTC()).instant();
  }
}

package uk.cicw.daemon;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.ActiveStep;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;

/**
 * A run process whose whole work is one row: what is there when it begins is not done again, and
 * what it does is committed only while it holds the lease. Between the two it may be stopped.
 */
final class CommittingRun {
  static final Duration LEASE = Duration.ofSeconds(3);
  private static final int SHORTEST_MS = 100;
  private static final int SPREAD_MS = 600;

  public static void main(String[] arguments) throws Exception {
    List<String> said = List.of(arguments);
    Settings settings = Settings.load(new Home(Path.of(after(said, "--home"))));
    RunKey key = new RunKey(after(said, "--workflow"), after(said, "--logical-date"));
    Jdbi jdbi = Ledgers.open(settings);
    int workMs = SHORTEST_MS + new Random().nextInt(SPREAD_MS);
    RunStart start = new RunLedger(jdbi, Clock.systemUTC(), LEASE).start(key);
    if (start instanceof RunStart.Started started) {
      work(
          jdbi,
          started.run(),
          said.contains("--wait") ? Long.parseLong(after(said, "--wait")) : workMs);
    }
  }

  private static void work(Jdbi jdbi, ActiveRun active, long millis) throws InterruptedException {
    try (ActiveRun run = active) {
      ActiveStep step = run.begin("commit");
      boolean isCommitted = isCommitted(jdbi, run.key());
      System.out.println("working");
      Thread.sleep(millis);
      if (!isCommitted) {
        jdbi.useTransaction(
            handle -> {
              run.lease().verify(handle);
              handle.execute(
                  "insert into committed (run_id, token) values (?, ?)",
                  run.key().id(),
                  run.lease().token());
            });
      }
      step.done(1);
      run.done(Optional.empty(), Optional.empty());
    }
  }

  static void createTable(Jdbi jdbi) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "create table committed (place serial, run_id text not null, token bigint not null)"));
  }

  private static boolean isCommitted(Jdbi jdbi, RunKey key) {
    return jdbi.withHandle(
            handle ->
                handle
                    .select("select count(*) from committed where run_id = ?", key.id())
                    .mapTo(Integer.class)
                    .one())
        > 0;
  }

  private static String after(List<String> said, String option) {
    return said.get(said.indexOf(option) + 1);
  }

  private CommittingRun() {}
}

package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;

/**
 * A run process is stopped between what it read and its commit, for longer than its lease lasts;
 * another takes the run over; then the first goes on.
 */
class ZombieTest {
  private static final RunKey NIGHT = new RunKey("nightly", "2026-11-22");

  @TempDir Path folder;

  @Test
  void aZombieThatWakesAfterItsSuccessorIsDoneNeitherCommitsNorChangesTheLedger() throws Exception {
    Home home = OwnPostgres.emptyCluster(folder, "zombie");
    Jdbi jdbi = Ledgers.open(Settings.load(home));
    CommittingRun.createTable(jdbi);
    RunLedger ledger = new RunLedger(jdbi, Clock.systemUTC());

    // works for less than it is stopped, and for longer than it takes to stop it
    Process zombie = run(home, CommittingRun.LEASE.toMillis());
    BufferedReader says = zombie.inputReader(StandardCharsets.UTF_8);
    assertThat(says.readLine()).isEqualTo("working");
    signal(zombie, "-STOP");
    Thread.sleep(CommittingRun.LEASE.toMillis() + 500);
    assertThat(run(home, 1).waitFor()).isZero();
    RunEntry ofSuccessor = ledger.find(NIGHT).orElseThrow();
    assertThat(ofSuccessor.status()).isEqualTo(RunStatus.DONE);
    assertThat(ofSuccessor.attempt()).isEqualTo(2);

    signal(zombie, "-CONT");
    String word = says.lines().collect(Collectors.joining());
    assertThat(zombie.waitFor()).isNotZero();
    assertThat(word).contains("Cannot write: the write lease 1 went to another run");
    assertThat(ledger.find(NIGHT)).contains(ofSuccessor);
    List<Long> tokens =
        jdbi.withHandle(
            handle -> handle.select("select token from committed").mapTo(Long.class).list());
    assertThat(tokens).as("the commit of the successor, and no other").containsExactly(2L);
  }

  private static Process run(Home home, long workMillis) throws Exception {
    List<String> command = new ArrayList<>(ClusterDaemon.java(CommittingRun.class));
    command.addAll(
        List.of(
            "run",
            "--home",
            home.root().toString(),
            "--workflow",
            NIGHT.workflow(),
            "--logical-date",
            NIGHT.logicalDate(),
            "--wait",
            Long.toString(workMillis)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void signal(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }
}

package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;

/**
 * The night of 22 November at eight: a first attempt whose disk was full, a second that is held.
 */
class RunsTest {
  private static final RunKey LAST_NIGHT = new RunKey("nightly", "2026-11-22");
  private static final String DISK_FULL = "Cannot stage: the disk is full. Make room.";

  @TempDir Path folder;

  @BeforeEach
  void runTwice() {
    try (ActiveRun run = begin(LAST_NIGHT)) {
      run.begin("land").done(2);
      run.begin("stage").failed(DISK_FULL);
      run.failed(DISK_FULL);
    }
    try (ActiveRun run = begin(LAST_NIGHT)) {
      run.begin("stage").done(5050);
      run.held("The gate keys failed.");
    }
    new Alerts(ledgers(), CommandRun.CLOCK)
        .raise(LAST_NIGHT, Event.RUN_HELD, "The gate keys failed.");
  }

  @Test
  void theStepsOfAllAttemptsAreShownWithCountDurationAndError() {
    CommandRun show = CommandRun.in(folder, "runs", "show", "nightly@2026-11-22");
    assertThat(show.err()).isEmpty();
    assertThat(show.out())
        .isEqualTo(
            """
            run
            workflow  logical_date  status  attempt  started_at        ended_at          release  message
            --------  ------------  ------  -------  ----------------  ----------------  -------  ---------------------
            nightly   2026-11-22    held          2  2026-11-22 08:00  2026-11-22 08:00           The gate keys failed.

            steps
            attempt  step   status  started_at        seconds  count  message
            -------  -----  ------  ----------------  -------  -----  ------------------------------------------
                  1  land   done    2026-11-22 08:00        0      2
                  1  stage  failed  2026-11-22 08:00        0         Cannot stage: the disk is full. Make room.
                  2  stage  done    2026-11-22 08:00        0   5050

            alerts
            raised_at         event     message
            ----------------  --------  ---------------------
            2026-11-22 08:00  run_held  The gate keys failed.

            """);
  }

  @Test
  void theLatestRunsAreListedFirst() {
    begin(new RunKey("yearly", "2026-03-31")).close();
    assertThat(CommandRun.in(folder, "runs", "--last", "2", "--format", "csv").out())
        .startsWith("workflow,logical_date,status,attempt,")
        .contains("\nnightly,2026-11-22,held,2,", "\nyearly,2026-03-31,failed,1,");
    assertThat(CommandRun.in(folder, "runs", "--last", "1", "--format", "csv").out().lines())
        .hasSize(2);
  }

  @Test
  void aRunThatNeverWasIsNamed() {
    assertThat(CommandRun.in(folder, "runs", "show", "nightly@2026-11-21").err())
        .isEqualTo(
            "Cannot show nightly@2026-11-21: there is no such run. `cicw runs` lists what ran; name one as workflow@logical_date.%n"
                .formatted());
    assertThat(CommandRun.in(folder, "cancel", "nightly@2026-11-22").err())
        .isEqualTo(
            "Cannot cancel nightly@2026-11-22: it is not running, it is held. See `cicw runs`.%n"
                .formatted());
  }

  @Test
  void theLogOfARunIsItsLinesFromAllFilesOfItsDays() throws Exception {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    gzip(
        logs.resolve("run-2026-11-22.0.log.gz"),
        """
        2026-11-22T07:59:00.000Z INFO  [run= month= extract=] uk.cicw.Spark - of nobody, before
        2026-11-22T08:00:00.000Z INFO  [run=nightly@2026-11-22 month= extract=] uk.cicw.Run - begins
        2026-11-22T08:00:00.100Z WARN  [run= month= extract=] o.a.s.TaskSetManager - lost task
        """);
    Files.writeString(
        logs.resolve("run.log"),
        """
        2026-11-22T08:00:00.200Z ERROR [run=nightly@2026-11-22 month= extract=] cicw.file - failed
        java.io.IOException: No space left on device
        \tat uk.cicw.staging.StagingJob.run(StagingJob.java:1)
        2026-11-22T08:00:00.300Z INFO  [run=manual@x month= extract=] uk.cicw.Run - another
        java.io.IOException: of another
        """);
    assertThat(CommandRun.in(folder, "logs", "nightly@2026-11-22").out())
        .isEqualTo(
            """
            2026-11-22T08:00:00.000Z INFO  [run=nightly@2026-11-22 month= extract=] uk.cicw.Run - begins
            2026-11-22T08:00:00.100Z WARN  [run= month= extract=] o.a.s.TaskSetManager - lost task
            2026-11-22T08:00:00.200Z ERROR [run=nightly@2026-11-22 month= extract=] cicw.file - failed
            java.io.IOException: No space left on device
            \tat uk.cicw.staging.StagingJob.run(StagingJob.java:1)
            """);
  }

  @Test
  void aRunWhoseLogIsGoneSaysSo() {
    assertThat(CommandRun.in(folder, "logs", "nightly@2026-11-22").out())
        .startsWith("No line of nightly@2026-11-22 in ");
  }

  @Test
  void aRunThatWorksIsCancelledWithItsProcess() throws Exception {
    Process working = work();
    try (BufferedReader said = working.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("working");
      assertThat(CommandRun.in(folder, "cancel", "nightly@2026-11-22").out())
          .isEqualTo("nightly@2026-11-22 is cancelled.%n".formatted());
      assertThat(working.waitFor(120, TimeUnit.SECONDS)).as("its process ended").isTrue();
    } finally {
      working.destroyForcibly();
    }
    assertThat(CommandRun.in(folder, "runs", "show", "nightly@2026-11-22", "--format", "csv").out())
        .contains("run,1,status,cancelled", "run,1,message,Cancelled by ", "steps,4,status,failed");
    try (ActiveRun next = begin(LAST_NIGHT)) {
      assertThat(next.attempt()).isEqualTo(4);
      next.done(Optional.empty(), Optional.empty());
    }
  }

  private Process work() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WorkingRun.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void gzip(Path file, String text) throws Exception {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ActiveRun begin(RunKey key) {
    RunStart start = new RunLedger(ledgers(), CommandRun.CLOCK).start(key);
    return ((RunStart.Started) start).run();
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }
}

package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {
  @TempDir Path folder;

  @Test
  void wrongUsageEndsWithTwoAndPointsToTheHelp() {
    assertThat(CommandRun.of("run", "--extract", "x"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                """
                Cannot understand the command: Unknown options: '--extract', 'x'. See `cicw run --help`.
                Possible solutions: --extracts
                """));
    assertThat(CommandRun.of("trend").err())
        .isEqualTo(
            """
            Cannot understand the command: Missing required parameter: 'INDICATOR'. See `cicw trend --help`.
            """);
    assertThat(CommandRun.of("status", "--format", "xml").exitCode()).isEqualTo(2);
  }

  @Test
  void aTimeThatIsNoneSaysHowToWriteOne() {
    assertThat(CommandRun.of("run", "--received-at", "5.12.2024").err())
        .contains("'5.12.2024' is no time; write 2024-12-05, 2024-12-05T09:30");
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsageBeforeAnyWork() {
    Path nowhere = folder.resolve("nowhere");
    CommandRun run = CommandRun.in(folder.resolve("home"), "run", "--extracts", nowhere.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "Cannot read %s: there is no such file or folder. Check the path.%n"
                .formatted(nowhere));
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void anOptionThatMakesNoSenseIsWrongUsageBeforeAnyWork() {
    assertRefused("'2017' is no collection year; write one such as 2024-25", "--year", "2017");
    assertRefused("'999' is no authority; write its three-digit code", "--authority", "999");
  }

  private void assertRefused(String why, String... option) {
    CommandRun run = CommandRun.in(folder.resolve("home"), "run", option[0], option[1]);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(why).hasLineCount(1);
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void whoOnlyAsksMakesNoWarehouse() {
    Path home = folder.resolve("home");
    CommandRun run = CommandRun.in(home, "status");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "Cannot show the status: there is no warehouse in %s. Make one with `cicw run --sample`, or name another folder with --home.%n"
                .formatted(home));
    assertThat(home).doesNotExist();
  }

  @Test
  void aStackTraceIsShownOnlyWithDebug() {
    assertThat(CommandRun.in(folder, "trend", "cla_count").err()).hasLineCount(1);
    assertThat(CommandRun.in(folder, "trend", "cla_count", "--debug").err())
        .contains("\tat uk.cicw.release.Releases.openLive");
  }

  @Test
  void anUnknownWorkflowIsNamed() {
    assertThat(CommandRun.in(folder, "schedule", "fire", "weekly"))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                "Cannot fire weekly: there is no such workflow. See `cicw schedule list`.%n"
                    .formatted()));
  }

  @Test
  void everyCommandRefusesSettingsWithAllThatIsWrongWithThem() throws Exception {
    Files.writeString(
        folder.resolve("cicw.conf"),
        """
        schedule {
          nightly { cron = "0 30 1 * * ?" }
          monthly { cron = "every month", working-day = 20 }
          yearly { missed-runs = all, on-failure = call }
        }
        gate { change-pct = 10 }
        """);
    for (String command : List.of("schedule", "status", "runs", "trend cla_count", "serve")) {
      CommandRun run = CommandRun.in(folder, command.split(" "));
      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              """
              Cannot use %s: it has 6 faults. Correct it; what each setting means stands in cicw-defaults.conf.
                cicw.conf:2: schedule.nightly.cron: Cannot schedule nightly by '0 30 1 * * ?' (Europe/London): between 01:00 and 02:00 Europe/London the clocks change, and a run would be skipped in March and doubled in October. Choose another hour for schedule.nightly.cron in cicw.conf.
                cicw.conf:3: schedule.monthly.cron: Cannot schedule by 'every month': Illegal characters for this position: 'EVE'. Write it as Quartz does, for example 0 30 4 * * ?
                cicw.conf:3: schedule.monthly.working-day: Cannot schedule by working day 20 of the month: not every month has it. Choose 1 to 15.
                cicw.conf:4: schedule.yearly.missed-runs: Cannot schedule yearly: schedule.yearly.missed-runs is 'all'. Write one of [run-latest, skip] in cicw.conf.
                cicw.conf:4: schedule.yearly.on-failure: Cannot schedule yearly: schedule.yearly.on-failure is 'call'. Write one of [alert, log] in cicw.conf.
                cicw.conf:6: gate: there is no such setting. Did you mean gates?
              """
                  .formatted(folder.resolve("cicw.conf")));
    }
  }
}

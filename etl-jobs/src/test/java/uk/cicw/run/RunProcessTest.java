package uk.cicw.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStatus;

/** What the run process says for people when it can not do what it was asked for. */
class RunProcessTest {
  @TempDir Path home;

  @Test
  void theStackTraceIsShownWithDebugAndOnlyThen() {
    Path nowhere = home.resolve("nowhere.csv");
    Said without = said("replay", "--home", home.toString(), nowhere.toString());
    assertThat(without.exitCode).isEqualTo(1);
    assertThat(without.err).startsWith("Cannot ").hasLineCount(1);
    Said with = said("replay", "--home", home.toString(), nowhere.toString(), "--debug");
    assertThat(with.exitCode).isEqualTo(1);
    assertThat(with.err).startsWith(without.err).contains("\tat uk.cicw.landing.Replay.land");
  }

  @Test
  void aPlaceThatCanNotBeReadFailsTheRunOnceTheRestWasTakenIn() throws IOException {
    Path there = Files.createDirectories(home.resolve("deliveries/authority=813/year=2017-18"));
    Files.writeString(there.resolve("reviews.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\n");
    Path unmounted = home.resolve("virtual-school");
    Path warehouse = home.resolve("new");
    Said said =
        said(
            "run",
            "--home",
            warehouse.toString(),
            "--extracts",
            unmounted.toString(),
            "--extracts",
            there.toString());
    String failure =
        "Cannot land %s: there is no such file or folder. Check the path. What else was delivered has landed."
            .formatted(unmounted);
    assertThat(said.exitCode).isEqualTo(1);
    assertThat(said.err).isEqualTo(failure + "\n");
    Jdbi jdbi = Ledgers.open(Settings.load(new Home(warehouse)));
    assertThat(new LandingLedger(jdbi).versions())
        .singleElement()
        .extracting(ExtractVersion::extractTable)
        .isEqualTo("reviews");
    assertThat(new RunLedger(jdbi, Clock.systemUTC()).history().latest(1))
        .as("it is tried again, as what could not be read may be there then")
        .singleElement()
        .matches(run -> run.status() == RunStatus.FAILED)
        .extracting(RunEntry::message)
        .isEqualTo(Optional.of(failure));
  }

  @Test
  void aDatabaseThatIsDownIsNamed() throws IOException {
    Files.writeString(
        new Home(home).settingsFile(), "database.url = \"jdbc:postgresql://127.0.0.1:1/cicw\"");
    Said said = said("run", "--home", home.toString());
    assertThat(said.exitCode).isEqualTo(1);
    assertThat(said.err)
        .startsWith(
            "Cannot finish `cicw run`: the database of ledgers and catalogue does not answer"
                + " (Connection to 127.0.0.1:1 refused.")
        .endsWith("and the next run goes on where this one stopped.\n");
  }

  @Test
  void whatNoGateHoldsCanNotBeLetThrough() {
    String[] override = {
      "override",
      "--home",
      home.resolve("new").toString(),
      "--workflow",
      "nightly",
      "--logical-date",
      "2026-11-22",
      "--by",
      "J. Smith",
      "--reason",
      "known"
    };
    Said said = said(override);
    assertThat(said.exitCode).isEqualTo(1);
    assertThat(said.err)
        .isEqualTo(
            "Cannot let nightly@2026-11-22 through: there is no such run. See `cicw runs`.%n"
                .formatted());
  }

  @Test
  void settingsThatCanNotBeUsedAreWrongUsageBeforeAnyWork() throws IOException {
    Path conf = Files.writeString(home.resolve("cicw.conf"), "gates.change-pct = much\nlake = 1");
    Said said = said("run", "--home", home.toString());
    assertThat(said.exitCode).isEqualTo(2);
    assertThat(said.err)
        .startsWith("Cannot use %s: it has 2 faults.".formatted(conf))
        .contains(
            "cicw.conf:1: gates.change-pct: write a whole number", "cicw.conf:2: lake: it is");
    assertThat(home).isDirectoryNotContaining("glob:**.db");
  }

  @Test
  void aRunThatRefusedAFileIsDoneAndTheLedgerSaysWhatToLookAt() throws IOException {
    Path folder = Files.createDirectories(home.resolve("deliveries/authority=815/year=2017-18"));
    Files.writeString(
        folder.resolve("reviews.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\n1,,01/05/2017,PN1\n");
    Said said =
        said(
            "run",
            "--home",
            home.resolve("new").toString(),
            "--extracts",
            folder.toString(),
            "--authority",
            "813");
    String complaint =
        "Cannot place 1 of the files: what they are is told in two ways that do not agree."
            + " `cicw status` says which. Put the name of the folder or the option right, and run"
            + " again.";
    assertThat(said.exitCode).isEqualTo(1);
    assertThat(said.err).isEqualTo(complaint + "\n");
    Jdbi jdbi = Ledgers.open(Settings.load(new Home(home.resolve("new"))));
    assertThat(new RunLedger(jdbi, Clock.systemUTC()).history().latest(1))
        .singleElement()
        .matches(run -> run.status() == RunStatus.DONE)
        .extracting(RunEntry::message)
        .isEqualTo(Optional.of(complaint));
  }

  private record Said(int exitCode, String err) {}

  private static Said said(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    int exitCode =
        new RunProcess(
                Clock.systemUTC(), nowhere, new PrintStream(err, true, UTF_8), SparkOnDemand::new)
            .exitCode(arguments);
    return new Said(exitCode, err.toString(UTF_8));
  }
}

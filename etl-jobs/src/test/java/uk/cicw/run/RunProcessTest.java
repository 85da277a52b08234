package uk.cicw.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the run process says for people when it can not do what it was asked for. */
class RunProcessTest {
  @TempDir Path home;

  @Test
  void theStackTraceIsShownWithDebugAndOnlyThen() {
    Path nowhere = home.resolve("nowhere");
    Said without = said("land", "--home", home.toString(), nowhere.toString());
    assertThat(without.exitCode).isEqualTo(1);
    assertThat(without.err)
        .isEqualTo(
            "Cannot land %s: there is no such file or folder. Check the path%n".formatted(nowhere));
    Said with = said("land", "--home", home.toString(), nowhere.toString(), "--debug");
    assertThat(with.exitCode).isEqualTo(1);
    assertThat(with.err).startsWith(without.err).contains("\tat uk.cicw.landing.LocalSource.files");
  }

  @Test
  void anOverrideThatMakesNoSenseIsWrongUsageBeforeAnyWork() {
    Said said = said("run", "--home", home.resolve("new").toString(), "--override", "change");
    assertThat(said.exitCode).isEqualTo(2);
    assertThat(said.err).startsWith("Cannot override a gate by 'change'");
    assertThat(home.resolve("new")).doesNotExist();
  }

  private record Said(int exitCode, String err) {}

  private static Said said(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    int exitCode =
        new RunProcess(Clock.systemUTC(), nowhere, new PrintStream(err, true, UTF_8))
            .exitCode(arguments);
    return new Said(exitCode, err.toString(UTF_8));
  }
}

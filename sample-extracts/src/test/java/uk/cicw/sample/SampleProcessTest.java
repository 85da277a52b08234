package uk.cicw.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProcessTest {
  @TempDir Path folder;

  @Test
  void yearsThatMakeNoSenseAreRefusedInOneLine() {
    StringWriter err = new StringWriter();
    int exitCode =
        SampleProcess.commandLine()
            .setErr(new PrintWriter(err))
            .execute(
                "--out=" + folder.resolve("out"),
                "--seed=1",
                "--authorities=1",
                "--from=2030",
                "--to=2019");
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "Cannot write the collection years 2030 to 2019: give years from 2005 to 2027, the"
                + " earlier first.%n".formatted());
    assertThat(folder.resolve("out")).doesNotExist();
  }
}

package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {
  @TempDir Path home;

  @Test
  void withoutADatabaseItSaysWhatToSet() {
    CommandRun run = CommandRun.in(home, "publish");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "Cannot publish: the settings name no database. Set publish.postgresql.url in"
                + " cicw.conf.\n");
  }

  @Test
  void whereNobodyAnswersStatusSaysSoUntilSomebodyDoes() throws Exception {
    Files.writeString(
        home.resolve("cicw.conf"),
        "publish.postgresql.url = \"jdbc:postgresql://127.0.0.1:1/cicw\"\n");
    Files.createSymbolicLink(
        home.resolve("releases"), SmallRelease.home().resolve("releases").toAbsolutePath());
    CommandRun run = CommandRun.in(home, "publish");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("Cannot publish to PostgreSQL: Connection to 127.0.0.1:1");
    assertThat(CommandRun.in(home, "status").out())
        .contains(
            "PostgreSQL holds no release and not the live release, since 2026-11-22 08:00: Cannot"
                + " publish to PostgreSQL: Connection to 127.0.0.1:1 refused")
        .contains("  -> cicw publish\n");
  }

  @Test
  void aPasswordDoesNotStandInItsAddress() throws Exception {
    Files.writeString(
        home.resolve("cicw.conf"),
        "publish.postgresql { url = \"jdbc:postgresql://db/cicw?user=a&password=b\", user = a }\n");
    CommandRun run = CommandRun.in(home, "publish");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("publish.postgresql.url: it holds a password");
  }
}

package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "validate",
        "rejects",
        "trend",
        "benchmark",
        "releases",
        "schedule",
        "published",
        "runs",
        "users",
        "users add",
        "audit",
        "audit verify",
        "keys",
        "forget"
      })
  void helpReadsAsItWasWritten(String command) throws IOException {
    String[] arguments = (command + " --help").strip().split(" ");
    CommandRun help = CommandRun.of(arguments);
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .isEqualTo(pinned(command.isEmpty() ? "cicw" : command.replace(' ', '-')));
  }

  @Test
  void helpIsACommandTooAndSaysTheSame() {
    assertThat(CommandRun.of("help").out()).isEqualTo(CommandRun.of("--help").out());
    assertThat(CommandRun.of("help", "validate").out())
        .isEqualTo(CommandRun.of("validate", "--help").out())
        .contains("--before");
    assertThat(CommandRun.of("help", "users", "add").out())
        .isEqualTo(CommandRun.of("users", "add", "--help").out());
    CommandRun unknown = CommandRun.of("help", "validat");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("Cannot help with validat: there is no such command.");
  }

  @Test
  void everyCommandAndSubcommandHasHelpAndADescription() {
    assertHelp(Cicw.commandLine(CommandRun.CLOCK));
  }

  private static void assertHelp(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertThat(command.getCommandSpec().findOption("--help")).as(name).isNotNull();
    assertThat(command.getCommandSpec().findOption("--home")).as(name).isNotNull();
    assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      assertHelp(sub.getValue());
    }
  }

  private static String pinned(String name) throws IOException {
    try (InputStream text = UsageTest.class.getResourceAsStream("/usage/" + name + ".txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

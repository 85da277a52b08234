package uk.cicw.alert;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import uk.cicw.home.Settings;

/** Runs a command of the shell, which is given the text on its standard input. */
record ShellCommand(String command) implements Channel {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  static Optional<Channel> of(Settings settings) {
    return settings.text("alerts.command").map(ShellCommand::new);
  }

  @Override
  public String name() {
    return "command";
  }

  @Override
  public String target() {
    return command;
  }

  @Override
  public void send(Message message) throws NotSent {
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", command);
    shell.environment().put("CICW_ALERT_SUBJECT", message.subject());
    shell.environment().put("CICW_ALERT_COUNT", String.valueOf(message.alerts().size()));
    shell.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    shell.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = shell.start();
      write(process, message.text());
      if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new NotSent("it took longer than %d seconds".formatted(TIMEOUT.toSeconds()));
      }
      if (process.exitValue() != 0) {
        throw new NotSent("it ended with exit code %d".formatted(process.exitValue()));
      }
    } catch (IOException e) {
      throw new NotSent(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent("the daemon is stopping", e);
    }
  }

  /** A command need not read it: its exit code says whether it told anybody. */
  private static void write(Process process, String text) {
    try (Writer input = process.outputWriter()) {
      input.write(text);
    } catch (IOException closedByTheCommand) {
      // as it may be
    }
  }
}

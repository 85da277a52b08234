package uk.cicw.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A command as it was given, with what it printed and its exit code. */
record CommandRun(int exitCode, String out, String err) {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  /** Runs a command in this process, on a home. */
  static CommandRun in(Path home, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    all.addAll(List.of(arguments));
    return of(all.toArray(String[]::new));
  }

  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine cicw =
        Cicw.commandLine(CLOCK, arguments)
            .setUsageHelpAutoWidth(false)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int exitCode = cicw.execute(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}

package uk.cicw.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/** SQL by hand on a release, with history, completion and help. */
public final class SqlShell {
  private final Answering answering;
  private final Destination destination;
  private final Path history;

  /**
   * A shell that answers until it is left.
   *
   * @param history the file in which what was typed is kept; nobody else may read it
   */
  public SqlShell(Answering answering, Destination destination, Path history) {
    this.answering = answering;
    this.destination = destination;
    this.history = history;
  }

  /** Reads and answers until {@code exit} or the end of input. */
  public void run() throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      run(terminal);
    }
  }

  void run(Terminal terminal) throws IOException {
    keepHistoryPrivate();
    ShellSession session = new ShellSession(answering, destination, new PagedScreen(terminal));
    LineReader reader = reader(terminal);
    terminal.writer().println("A statement ends with ; and the shell with exit. Help: \\?");
    terminal.writer().println("Try: \\d trend_series   \\questions   \\di");
    try {
      while (!session.isOver()) {
        Optional<String> typed = typed(reader);
        if (typed.isPresent()) {
          answer(session, typed.get(), terminal);
        }
      }
    } catch (EndOfFileException endOfInput) {
      // Ctrl-D says exit
    }
  }

  /** What was typed; nothing where Ctrl-C gave it up. */
  private static Optional<String> typed(LineReader reader) {
    try {
      return Optional.of(reader.readLine("cicw> ").strip()).filter(text -> !text.isEmpty());
    } catch (UserInterruptException givenUp) {
      return Optional.empty();
    }
  }

  /** While it is answered, Ctrl-C ends the statement and not the shell. */
  private void answer(ShellSession session, String typed, Terminal terminal) {
    SignalHandler before = terminal.handle(Signal.INT, signal -> answering.cancel());
    try {
      session.answer(typed);
    } finally {
      terminal.handle(Signal.INT, before);
      terminal.flush();
    }
  }

  private LineReader reader(Terminal terminal) {
    return LineReaderBuilder.builder()
        .appName("cicw")
        .terminal(terminal)
        .parser(new StatementParser())
        .completer(new StatementCompleter(answering.release()))
        .variable(LineReader.HISTORY_FILE, history)
        // what is offered begins as what was typed does, but for a slip
        .variable(LineReader.ERRORS, 1)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ... ")
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.CASE_INSENSITIVE, true)
        .option(LineReader.Option.AUTO_GROUP, true)
        .build();
  }

  /** A statement may hold the pseudonym of a child. */
  private void keepHistoryPrivate() throws IOException {
    if (!Files.exists(history)) {
      Files.createFile(history);
    }
    Files.setPosixFilePermissions(history, PosixFilePermissions.fromString("rw-------"));
  }
}

package uk.cicw.question;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import uk.cicw.listing.ListingFormat;

/** SQL by hand on a release, with history and completion. A statement ends with a semicolon. */
public record SqlShell(
    Connection release, ListingFormat format, Path history, AccessRecord record) {
  private static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "where",
          "group by",
          "order by",
          "having",
          "limit",
          "join",
          "left join",
          "using",
          "with",
          "as",
          "and",
          "or",
          "not",
          "in",
          "is null",
          "between",
          "distinct",
          "count",
          "sum",
          "avg",
          "case when",
          "then",
          "else",
          "end",
          "show tables",
          "describe",
          "summarize",
          "exit");

  /** Reads and answers until {@code exit} or the end of input. */
  public void run() throws IOException, SQLException {
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      run(terminal);
    }
  }

  void run(Terminal terminal) throws SQLException {
    LineReader reader = reader(terminal);
    try {
      terminal.writer().println("A statement ends with ; and the shell with exit.");
      terminal.writer().println("Try: show tables; describe trend_series;");
      while (true) {
        Optional<String> statement = statement(reader);
        if (statement.filter(StatementParser::isExit).isPresent()) {
          return;
        }
        statement.ifPresent(sql -> answer(sql, terminal));
      }
    } catch (EndOfFileException endOfInput) {
      // Ctrl-D says exit
    }
  }

  /** What was typed; nothing where Ctrl-C gave it up. */
  private static Optional<String> statement(LineReader reader) {
    try {
      return Optional.of(reader.readLine("cicw> ").strip()).filter(text -> !text.isEmpty());
    } catch (UserInterruptException givenUp) {
      return Optional.empty();
    }
  }

  private void answer(String line, Terminal terminal) {
    try {
      format.print(
          record.ofStatement(line, () -> new Statement(line).rows(release)), terminal.writer());
    } catch (SQLException e) {
      terminal.writer().println(e.getMessage());
    }
    terminal.flush();
  }

  private LineReader reader(Terminal terminal) throws SQLException {
    return LineReaderBuilder.builder()
        .appName("cicw")
        .terminal(terminal)
        .parser(new StatementParser())
        .completer(new StringsCompleter(completions()))
        .variable(LineReader.HISTORY_FILE, history)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ... ")
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  private List<String> completions() throws SQLException {
    List<String> names =
        Rows.texts(
            release,
            """
            select table_name from information_schema.tables where table_schema = 'main'
            union
            select column_name from information_schema.columns where table_schema = 'main'
            """);
    return Stream.concat(WORDS.stream(), names.stream()).sorted().toList();
  }
}

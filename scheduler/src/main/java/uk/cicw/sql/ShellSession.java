package uk.cicw.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import uk.cicw.dictionary.WorkedQuestion;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;

/** What somebody has said to the shell so far: where answers go, in which form, and with what. */
final class ShellSession {
  private static final double MILLIS_OF_A_SECOND = 1000.0;

  private final Answering answering;
  private final PagedScreen screen;
  private final ReleaseHelp help;
  private Destination destination;
  private boolean isTimed = true;
  private boolean isExpanded;
  private boolean isOver;

  ShellSession(Answering answering, Destination destination, PagedScreen screen) {
    this.answering = answering;
    this.destination = destination;
    this.screen = screen;
    this.help = new ReleaseHelp(answering.release());
  }

  boolean isOver() {
    return isOver;
  }

  /** Answers a command or statements, or says why it can not. */
  void answer(String typed) {
    try {
      if (ShellCommand.isOne(typed)) {
        command(typed);
        return;
      }
      for (String statement : Script.statements(typed)) {
        answerStatement(statement);
      }
    } catch (SQLException e) {
      // the terminal has written ^C into the line
      say(answering.wasCancelled() ? "\nCancelled." : Explanation.of(e));
    } catch (IOException | IllegalArgumentException e) {
      say(String.valueOf(e.getMessage()));
    }
  }

  private void answerStatement(String statement) throws SQLException, IOException {
    EndedStatement ended = answering.answer(statement, destination, this::show);
    destination.file().ifPresent(file -> say("Written to %s.".formatted(file)));
    if (isTimed) {
      say(
          "%,d %s in %.3f s"
              .formatted(
                  ended.rows(),
                  ended.rows() == 1 ? "row" : "rows",
                  ended.took().toMillis() / MILLIS_OF_A_SECOND));
    }
  }

  private void show(Listing listing, ListingFormat format) {
    screen.show(isExpanded ? Expanded.of(listing) : listing, format);
  }

  private void command(String line) throws SQLException, IOException {
    String argument = ShellCommand.argument(line);
    Optional<ShellCommand> command = ShellCommand.of(line);
    if (command.isEmpty()) {
      say("Cannot do that: the shell has no such command. \\? lists what it has.");
      return;
    }
    switch (command.get()) {
      case HELP -> screen.show(ShellCommand.help());
      case DESCRIBE -> describe(argument);
      case INDICATORS -> table(help.indicators());
      case MACROS -> macros(argument);
      case QUESTIONS -> table(ReleaseHelp.questions());
      case QUESTION -> question(argument);
      case FORMAT -> format(argument);
      case OUTPUT -> output(argument);
      case EXPANDED -> {
        isExpanded = !isExpanded;
        say(isExpanded ? "A line for each value." : "A line for each row.");
      }
      case TIMING -> {
        isTimed = !isTimed;
        say(isTimed ? "Rows and time below each answer." : "No line below an answer.");
      }
      case QUIT -> isOver = true;
    }
  }

  private void describe(String name) throws SQLException {
    if (name.isEmpty()) {
      table(help.relations());
      say("And a view for each indicator: \\di. Columns of one: \\d NAME.");
      return;
    }
    Listing columns = help.columns(name);
    if (columns.rows().isEmpty()) {
      macros(name);
      return;
    }
    say("%s: %s.".formatted(name, help.meaning(name)));
    table(columns);
  }

  private void macros(String part) throws SQLException {
    Listing macros = help.macros(part);
    if (macros.rows().isEmpty()) {
      say(
          "Cannot find %s: the release has no such name. \\d, \\di and \\df list what it has."
              .formatted(part));
      return;
    }
    table(macros);
    if (part.isEmpty()) {
      say("And NAME_as_known(date '2025-04-30') of each view and series: \\df as_known.");
    }
  }

  private void question(String name) throws SQLException, IOException {
    Optional<WorkedQuestion> question = WorkedQuestion.named(name);
    if (question.isEmpty()) {
      say("Cannot find question %s. \\questions lists them.".formatted(name));
      return;
    }
    say(question.get().question() + "\n\n" + question.get().sql() + "\n");
    answerStatement(question.get().sql());
    say("Look at: " + question.get().lookAt());
  }

  private void format(String name) {
    AnswerFormat format =
        Arrays.stream(AnswerFormat.values())
            .filter(one -> one.toString().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Cannot answer in '%s'. There are table, csv, json, parquet and xlsx."
                            .formatted(name)));
    destination = new Destination(format, destination.file());
  }

  /** The screen takes no form that it can not show. */
  private void output(String file) {
    if (file.isEmpty()) {
      AnswerFormat shown =
          destination.format().isBinary() ? AnswerFormat.TABLE : destination.format();
      destination = new Destination(shown, Optional.empty());
      return;
    }
    Path path = Path.of(file);
    destination =
        new Destination(AnswerFormat.of(path).orElse(destination.format()), Optional.of(path));
  }

  private void table(Listing listing) {
    screen.show(listing, ListingFormat.TABLE);
  }

  private void say(String text) {
    screen.show(text + "\n");
  }
}

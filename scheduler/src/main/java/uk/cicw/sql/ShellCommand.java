package uk.cicw.sql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the shell understands beside SQL: one line, which begins with a backslash. */
enum ShellCommand {
  HELP("\\?", "", "this list"),
  DESCRIBE("\\d", "[NAME]", "tables and views; columns of one"),
  INDICATORS("\\di", "", "indicators"),
  MACROS("\\df", "[PART]", "macros with their parameters; all that have PART in their name"),
  QUESTIONS("\\questions", "", "worked questions"),
  QUESTION("\\question", "NAME", "shows a worked question and answers it"),
  FORMAT("\\format", "FORMAT", "table, csv, json, parquet or xlsx for the answers that follow"),
  OUTPUT(
      "\\o",
      "[FILE]",
      "answers that follow go to FILE, in the form of its ending; back to the screen"),
  EXPANDED("\\x", "", "a line for each value, for wide rows; back to a table"),
  TIMING("\\timing", "", "how many rows and how long, below each answer; or not"),
  QUIT("\\q", "", "leave, as exit and Ctrl-D do");

  private final String name;
  private final String parameter;
  private final String meaning;

  ShellCommand(String name, String parameter, String meaning) {
    this.name = name;
    this.parameter = parameter;
    this.meaning = meaning;
  }

  /** Whether a line is for the shell and not for DuckDB. */
  static boolean isOne(String line) {
    return line.startsWith("\\") || plainWord(line).isPresent();
  }

  /** The command of a line, or nothing where it knows no such. */
  static Optional<ShellCommand> of(String line) {
    String first = line.split("\\s+", 2)[0].replaceFirst(";$", "");
    return plainWord(line)
        .or(
            () ->
                Arrays.stream(values()).filter(command -> command.name.equals(first)).findFirst());
  }

  /** What newcomers type. */
  private static Optional<ShellCommand> plainWord(String line) {
    return switch (line.replace(";", "").strip().toLowerCase(Locale.ROOT)) {
      case "exit", "quit" -> Optional.of(QUIT);
      case "help", "?" -> Optional.of(HELP);
      default -> Optional.empty();
    };
  }

  /** What follows the name of the command in a line. */
  static String argument(String line) {
    String[] words = line.strip().replaceFirst(";$", "").split("\\s+", 2);
    return words.length > 1 ? words[1].strip() : "";
  }

  static Map<String, String> helpByName() {
    Map<String, String> help = new LinkedHashMap<>();
    for (ShellCommand command : values()) {
      help.put(command.name, command.meaning);
    }
    return help;
  }

  static String help() {
    StringBuilder help =
        new StringBuilder(
                "A statement ends with ; and may have several lines. Tab completes, Ctrl-C")
            .append(" gives up a statement.\n");
    for (ShellCommand command : values()) {
      help.append(
          "  %-18s %s%n".formatted(command.name + " " + command.parameter, command.meaning));
    }
    return help.toString();
  }
}

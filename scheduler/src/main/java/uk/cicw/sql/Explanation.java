package uk.cicw.sql;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/**
 * DuckDB's word on a statement that it refused, short, and what to do about it. It may quote a
 * value out of a row: it is for whoever asked, and for no log.
 */
public final class Explanation {
  private static final int LINES = 6;
  private static final String TABLES =
      "\\d lists the tables, \\df the macros, \\di the indicators.";
  private static final String NAMES =
      "\\d NAME shows the columns of a table. A text stands in 'single quotes', a name in none or in"
          + " \"double quotes\".";

  /** By what the message begins with or says. */
  private static final Map<String, String> HINTS =
      Map.of(
          "catalog error", TABLES,
          "binder error", NAMES,
          "parser error", "\\questions lists statements to begin from; \\? what the shell knows.",
          "conversion error", "try_cast(x as integer) gives null where a text is no number.",
          "read-only", "A release is never changed; `create temp table` is yours until you leave.",
          "file system operations are disabled",
              "A release is opened without files and network. Take an answer away with --output or \\o.",
          "configuration has been locked", "Settings of a release can not be changed.",
          "out of memory", "Ask for fewer rows or columns, or aggregate first.");

  /** One paragraph, and one sentence below it where there is something to say. */
  public static String of(SQLException fault) {
    String message = String.valueOf(fault.getMessage());
    String told =
        message.lines().filter(line -> !line.isBlank()).limit(LINES).collect(joining("\n"));
    String hint = hint(message.toLowerCase(Locale.ROOT));
    return hint.isEmpty() ? told : told + "\n" + hint;
  }

  private static String hint(String message) {
    // several may fit, and the first of the alphabet is told: always the same one
    return HINTS.entrySet().stream()
        .filter(hint -> message.contains(hint.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse("");
  }

  private Explanation() {}
}

package uk.cicw.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as it was typed or piped: statements, each of which ends with a semicolon. */
final class Script {
  /** What a semicolon does not end: texts, names, comments; the last group is what does. */
  private static final Pattern PARTS =
      Pattern.compile(
          "'(?:[^']|'')*(?:'|\\z)|\"[^\"]*(?:\"|\\z)|--[^\\n]*|/\\*.*?(?:\\*/|\\z)"
              + "|(\\$[A-Za-z_]*\\$).*?(?:\\1|\\z)|(;)",
          Pattern.DOTALL);

  private static final Pattern COMMENTS = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  /** Its statements, without their semicolons; the last needs none. */
  static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    int start = 0;
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      if (part.group(2) != null) {
        add(statements, text.substring(start, part.start()));
        start = part.end();
      }
    }
    add(statements, text.substring(start));
    return statements;
  }

  /** What a comment alone says is no statement. */
  private static void add(List<String> statements, String statement) {
    if (!COMMENTS.matcher(statement).replaceAll("").isBlank()) {
      statements.add(statement.strip());
    }
  }

  /** Whether the last statement has its semicolon. */
  static boolean isComplete(String text) {
    int end = -1;
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      if (part.group(2) != null) {
        end = part.end();
      }
    }
    return end >= 0 && COMMENTS.matcher(text.substring(end)).replaceAll("").isBlank();
  }

  private Script() {}
}

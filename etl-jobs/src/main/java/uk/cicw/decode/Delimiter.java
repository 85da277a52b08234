package uk.cicw.decode;

import java.io.IOException;
import java.io.Reader;

/**
 * What stands between the cells of a text, told by its first line alone, where no heading holds a
 * tab or a semicolon of its own: a tab if there is one, else a comma if there is one, else a
 * semicolon. Rows below may hold any of them.
 */
final class Delimiter {
  /** Characters of the longest line of headings. */
  private static final int LONGEST_HEADING = 1 << 16;

  /** Looks ahead in a text that can go back, and leaves it at its start. */
  static char of(Reader text) throws IOException {
    text.mark(LONGEST_HEADING);
    String headings = firstLine(text);
    text.reset();
    if (headings.indexOf('\t') >= 0) {
      return '\t';
    }
    return headings.indexOf(',') < 0 && headings.indexOf(';') >= 0 ? ';' : ',';
  }

  /** The first line without what stands in quotes. */
  private static String firstLine(Reader text) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean isQuoted = false;
    for (int at = 1; at < LONGEST_HEADING; at++) {
      int sign = text.read();
      if (sign < 0 || !isQuoted && (sign == '\n' || sign == '\r')) {
        break;
      }
      if (sign == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted) {
        line.append((char) sign);
      }
    }
    return line.toString();
  }

  private Delimiter() {}
}

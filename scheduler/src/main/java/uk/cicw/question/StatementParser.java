package uk.cicw.question;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Lines make one statement until a semicolon ends it. */
final class StatementParser extends DefaultParser {

  StatementParser() {
    // a quote or a backslash belongs to the SQL, and does not keep a line open
    setEscapeChars(new char[0]);
    setQuoteChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    String text = line.strip();
    if (context == ParseContext.ACCEPT_LINE
        && !text.isEmpty()
        && !text.endsWith(";")
        && !isExit(text)) {
      throw new EOFError(-1, cursor, "the statement goes on");
    }
    return super.parse(line, cursor, context);
  }

  static boolean isExit(String text) {
    return text.replace(";", "").strip().matches("(?i)exit|quit|\\\\q");
  }
}

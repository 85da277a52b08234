package uk.cicw.sql;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Lines make one statement until a semicolon ends it; a command of the shell is one line. */
final class StatementParser extends DefaultParser {

  StatementParser() {
    // a quote or a backslash belongs to the SQL, and does not keep a line open
    setEscapeChars(new char[0]);
    setQuoteChars(new char[0]);
  }

  /** So that the word to complete is a name, whatever stands around it. */
  @Override
  public boolean isDelimiterChar(CharSequence line, int position) {
    char character = line.charAt(position);
    return !Character.isLetterOrDigit(character) && character != '_' && character != '\\';
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    String text = line.strip();
    if (context == ParseContext.ACCEPT_LINE
        && !text.isEmpty()
        && !ShellCommand.isOne(text)
        && !Script.isComplete(text)) {
      throw new EOFError(-1, cursor, "the statement goes on");
    }
    return super.parse(line, cursor, context);
  }
}

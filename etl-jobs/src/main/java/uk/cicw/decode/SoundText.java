package uk.cicw.decode;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Passes on a CSV text and stops where it is broken in a way that a CSV reader takes for data: a
 * NUL, as a half-written file has it, or a quote that is never closed, which would swallow the rows
 * behind it.
 */
final class SoundText extends FilterReader {
  /** The text is broken; the message says how. */
  static final class Broken extends IOException {
    Broken(String message) {
      super(message);
    }
  }

  private enum Where {
    AT_CELL_START,
    IN_CELL,
    IN_QUOTES,
    BEHIND_QUOTE
  }

  private final char delimiter;
  private Where where = Where.AT_CELL_START;

  SoundText(Reader text, char delimiter) {
    super(text);
    this.delimiter = delimiter;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0 && where == Where.IN_QUOTES) {
      throw new Broken("a quote is never closed, so the end of the file may be missing");
    }
    for (int i = offset; i < offset + count; i++) {
      where = next(buffer[i]);
    }
    return count;
  }

  private Where next(char sign) throws Broken {
    if (sign == 0) {
      throw new Broken("it holds NUL bytes, so it is no text or was written only in part");
    }
    if (where == Where.IN_QUOTES) {
      return sign == '"' ? Where.BEHIND_QUOTE : Where.IN_QUOTES;
    }
    if (sign == '"' && where != Where.IN_CELL) {
      return Where.IN_QUOTES;
    }
    if (sign == delimiter || sign == '\n' || sign == '\r') {
      return Where.AT_CELL_START;
    }
    // blanks before an opening quote are not yet a value
    return where == Where.AT_CELL_START && sign == ' ' ? Where.AT_CELL_START : Where.IN_CELL;
  }
}

package uk.cicw.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, told by its byte order mark, by the zero bytes of UTF-16, and else by
 * whether all of it is UTF-8. Text that is not was written by a program of Windows.
 */
public enum TextEncoding {
  UTF_8_MARKED(StandardCharsets.UTF_8, 3),
  UTF_16LE_MARKED(StandardCharsets.UTF_16LE, 2),
  UTF_16BE_MARKED(StandardCharsets.UTF_16BE, 2),
  UTF_16LE(StandardCharsets.UTF_16LE, 0),
  UTF_16BE(StandardCharsets.UTF_16BE, 0),
  UTF_8(StandardCharsets.UTF_8, 0),
  WINDOWS_1252(Charset.forName("windows-1252"), 0);

  private static final int BLOCK = 1 << 13;

  private final Charset charset;
  private final int markLength;

  TextEncoding(Charset charset, int markLength) {
    this.charset = charset;
    this.markLength = markLength;
  }

  /** Opens a text; bytes that its encoding does not know end in a CharacterCodingException. */
  public static Reader open(DeliveredFile file) throws IOException {
    return of(file).reader(file);
  }

  static TextEncoding of(DeliveredFile file) throws IOException {
    byte[] start;
    try (InputStream bytes = PlainBytes.open(file)) {
      start = bytes.readNBytes(4);
    }
    TextEncoding shown = shownBy(start);
    return shown == UTF_8 && !UTF_8.fits(file) ? WINDOWS_1252 : shown;
  }

  private static TextEncoding shownBy(byte[] start) {
    int first = byteAt(start, 0);
    int second = byteAt(start, 1);
    if (first == 0xEF && second == 0xBB && byteAt(start, 2) == 0xBF) {
      return UTF_8_MARKED;
    }
    if (first == 0xFF && second == 0xFE) {
      return UTF_16LE_MARKED;
    }
    if (first == 0xFE && second == 0xFF) {
      return UTF_16BE_MARKED;
    }
    if (first > 0 && second == 0 && byteAt(start, 3) == 0) {
      return UTF_16LE;
    }
    return first == 0 && second > 0 && byteAt(start, 2) == 0 ? UTF_16BE : UTF_8;
  }

  private static int byteAt(byte[] bytes, int position) {
    return position < bytes.length ? bytes[position] & 0xFF : -1;
  }

  private boolean fits(DeliveredFile file) throws IOException {
    char[] block = new char[BLOCK];
    try (Reader text = reader(file)) {
      while (text.read(block) >= 0) {
        // reading is the check
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Reader reader(DeliveredFile file) throws IOException {
    InputStream bytes = PlainBytes.open(file);
    bytes.skipNBytes(markLength);
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}

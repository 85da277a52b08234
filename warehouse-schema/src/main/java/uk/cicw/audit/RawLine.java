package uk.cicw.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A line as it stands in a file.
 *
 * @param number from 1
 * @param isEnded whether its line end is there
 */
record RawLine(String file, long number, byte[] bytes, boolean isEnded) {

  /** The next line; empty at the end of the file. */
  static Optional<RawLine> next(InputStream in, String file, long number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int one = in.read();
    while (one >= 0 && one != '\n') {
      bytes.write(one);
      one = in.read();
    }
    return one < 0 && bytes.size() == 0
        ? Optional.empty()
        : Optional.of(new RawLine(file, number, bytes.toByteArray(), one >= 0));
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** As {@link Tail} writes it down when it seals what a crash left. */
  String seal() {
    return "%s%d bytes, SHA-256 %s".formatted(AuditLog.TORN, bytes.length, Sha256.of(bytes));
  }
}

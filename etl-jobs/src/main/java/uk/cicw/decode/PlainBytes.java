package uk.cicw.decode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked where it is gzipped. */
final class PlainBytes {
  private static final int GZIP_MAGIC = 0x1F8B;

  static InputStream open(DeliveredFile file) throws IOException {
    InputStream bytes = new BufferedInputStream(file.open());
    bytes.mark(2);
    int magic = (bytes.read() << 8) | bytes.read();
    bytes.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(bytes) : bytes;
  }

  private PlainBytes() {}
}

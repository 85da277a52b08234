package uk.cicw.decode;

import java.io.IOException;
import java.io.InputStream;

/** The form of a file, told by its first bytes. */
enum FileForm {
  TEXT,
  XML,
  WORKBOOK;

  private static final int ENOUGH = 512;

  static FileForm of(DeliveredFile file) throws IOException, UnreadableExtract {
    byte[] start;
    try (InputStream bytes = PlainBytes.open(file)) {
      start = bytes.readNBytes(ENOUGH);
    }
    if (start.length == 0) {
      throw new UnreadableExtract("it is empty, without even a heading");
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      return WORKBOOK;
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableExtract(
          "it is an old or a protected Excel file. Save it as .xlsx without a password");
    }
    if (startsWith(start, '%', 'P', 'D', 'F')) {
      throw new UnreadableExtract("it is no extract, but a PDF");
    }
    return firstSign(start) == '<' ? XML : TEXT;
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first byte that is neither part of a byte order mark nor blank, nor half of UTF-16. */
  private static int firstSign(byte[] bytes) {
    for (byte each : bytes) {
      int sign = each & 0xFF;
      boolean mark = sign == 0xEF || sign == 0xBB || sign == 0xBF || sign >= 0xFE;
      if (!mark && sign > ' ') {
        return sign;
      }
    }
    return 0;
  }
}

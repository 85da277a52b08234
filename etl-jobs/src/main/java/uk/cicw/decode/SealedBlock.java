package uk.cicw.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.iceberg.encryption.Ciphers;
import org.apache.iceberg.encryption.Ciphers.AesGcmDecryptor;
import org.apache.iceberg.encryption.Ciphers.AesGcmEncryptor;

/**
 * A sealed file of one block, as nearly all are: byte for byte what Iceberg's streams make and
 * read, without the two megabytes that these set aside for each file of ten kilobytes.
 */
final class SealedBlock {
  /** The most bytes that are sealed as one block. */
  static final int LARGEST = Ciphers.PLAIN_BLOCK_SIZE;

  private static final byte[] HEADER = header();

  /** The longest sealed file of one block. */
  static final int LONGEST_FILE = HEADER.length + Ciphers.CIPHER_BLOCK_SIZE;

  /** It is the first block of its file; a block that was moved can not be opened. */
  private static final byte[] FIRST = new byte[Integer.BYTES];

  private static byte[] header() {
    return ByteBuffer.allocate(Seal.MAGIC.length + Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(Seal.MAGIC)
        .putInt(LARGEST)
        .array();
  }

  static byte[] seal(byte[] plain, byte[] key) {
    byte[] block = new AesGcmEncryptor(key).encrypt(plain, FIRST);
    byte[] file = Arrays.copyOf(HEADER, HEADER.length + block.length);
    System.arraycopy(block, 0, file, HEADER.length, block.length);
    return file;
  }

  /** The bytes under the seal; fails where another key sealed it, or it was changed since. */
  static byte[] open(byte[] file, byte[] key) {
    if (!Arrays.equals(HEADER, 0, HEADER.length, file, 0, Math.min(HEADER.length, file.length))) {
      throw new IllegalStateException("Cannot open a sealed block: it does not begin as one");
    }
    return new AesGcmDecryptor(key)
        .decrypt(file, HEADER.length, file.length - HEADER.length, FIRST);
  }

  private SealedBlock() {}
}

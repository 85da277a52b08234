package uk.cicw.decode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.iceberg.encryption.AesGcmInputFile;
import org.apache.iceberg.encryption.AesGcmOutputFile;
import org.apache.iceberg.encryption.Ciphers;
import org.apache.iceberg.io.SeekableInputStream;

/**
 * Seals delivered bytes, so that a copy of the landing folder says nothing without its key: AES-256
 * in GCM, in the blocks in which Iceberg encrypts files of its own. What was changed since can not
 * be opened.
 */
public final class Seal {
  static final byte[] MAGIC = Ciphers.GCM_STREAM_MAGIC_STRING.getBytes(US_ASCII);

  /** Begins a sealed file; it is whole once the stream is closed. */
  public static OutputStream on(Path file, String key) {
    return new AesGcmOutputFile(
            org.apache.iceberg.Files.localOutput(file.toFile()), bytes(key), new byte[0])
        .createOrOverwrite();
  }

  /** Whether a file is sealed; what landed before there were keys for it is not. */
  public static boolean isOn(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Arrays.equals(bytes.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /** So many bytes are sealed at once; more of them are by a stream. */
  public static final int BYTES_AT_ONCE = SealedBlock.LARGEST;

  /** A sealed file, whole. */
  public static byte[] of(byte[] plain, String key) {
    return SealedBlock.seal(plain, bytes(key));
  }

  /** Whether this is the key that a sealed file opens with. */
  public static boolean opensWith(Path file, String key) throws IOException {
    try {
      open(file, key).close();
      return true;
    } catch (RuntimeException notThisKey) {
      return false;
    }
  }

  /** The bytes under the seal, with whichever of these keys opens it. */
  static InputStream open(Path file, List<String> keys) throws IOException {
    for (String key : keys) {
      try {
        return open(file, key);
      } catch (RuntimeException notThisKey) {
        continue;
      }
    }
    throw new IllegalStateException(
        "Cannot open %s: it is sealed with another key, or was changed. Restore the key of landing from its copy, or the file from a backup."
            .formatted(file));
  }

  /** Fails where it is not the key. */
  private static InputStream open(Path file, String key) throws IOException {
    long size = Files.size(file);
    return size <= SealedBlock.LONGEST_FILE
        ? new ByteArrayInputStream(SealedBlock.open(Files.readAllBytes(file), bytes(key)))
        : stream(file, size, key);
  }

  private static InputStream stream(Path file, long size, String key) throws IOException {
    SeekableInputStream bytes =
        new AesGcmInputFile(
                org.apache.iceberg.Files.localInput(file.toFile()), bytes(key), new byte[0], size)
            .newStream();
    try {
      bytes.read();
      bytes.seek(0);
      return bytes;
    } catch (RuntimeException notThisKey) {
      bytes.close();
      throw notThisKey;
    }
  }

  private static byte[] bytes(String key) {
    return HexFormat.of().parseHex(key);
  }

  private Seal() {}
}

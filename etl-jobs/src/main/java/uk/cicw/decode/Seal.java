package uk.cicw.decode;

import static java.nio.charset.StandardCharsets.US_ASCII;

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

/**
 * Seals delivered bytes, so that a copy of the landing folder says nothing without its key: AES-256
 * in GCM, in the blocks in which Iceberg encrypts files of its own. What was changed since can not
 * be opened.
 */
public final class Seal {
  private static final byte[] MAGIC = Ciphers.GCM_STREAM_MAGIC_STRING.getBytes(US_ASCII);

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

  /** Whether this is the key that a sealed file opens with. */
  public static boolean opensWith(Path file, String key) throws IOException {
    try (InputStream bytes = open(file, key)) {
      bytes.read();
      return true;
    } catch (RuntimeException notThisKey) {
      return false;
    }
  }

  /** The bytes under the seal, with whichever of these keys opens it. */
  static InputStream open(Path file, List<String> keys) throws IOException {
    for (String key : keys) {
      if (opensWith(file, key)) {
        return open(file, key);
      }
    }
    throw new IllegalStateException(
        "Cannot open %s: it is sealed with another key, or was changed. Restore the key of landing from its copy, or the file from a backup."
            .formatted(file));
  }

  private static InputStream open(Path file, String key) throws IOException {
    return new AesGcmInputFile(
            org.apache.iceberg.Files.localInput(file.toFile()),
            bytes(key),
            new byte[0],
            Files.size(file))
        .newStream();
  }

  private static byte[] bytes(String key) {
    return HexFormat.of().parseHex(key);
  }

  private Seal() {}
}

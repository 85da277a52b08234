package uk.cicw.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import uk.cicw.schema.Facts;

/** Which code makes the facts: after an upgrade all of them are made anew. */
public final class ConformingCode {

  /** A digest of the archives with the conformers and with the declarations they follow. */
  public static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> part : List.of(ConformJob.class, Facts.class)) {
        digest.update(content(part));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] content(Class<?> part) {
    try {
      Path archive = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
      // classes that were never packed are those of a build, which starts from an empty home
      return Files.isRegularFile(archive) ? Files.readAllBytes(archive) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the code that conforms", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the code that conforms", e);
    }
  }

  private ConformingCode() {}
}

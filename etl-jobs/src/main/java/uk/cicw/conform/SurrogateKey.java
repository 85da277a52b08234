package uk.cicw.conform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Surrogate keys: a digest of the natural key, so that it is the same in every run. */
final class SurrogateKey {
  private static final int HEX_DIGITS = 16;

  static String of(String... naturalKey) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("|", naturalKey).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot make a key: this Java has no SHA-256", e);
    }
  }

  private SurrogateKey() {}
}

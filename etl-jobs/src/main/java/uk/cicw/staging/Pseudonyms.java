package uk.cicw.staging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonyms (HMAC-SHA-256). The same identifier of the same authority always has the same
 * pseudonym; two authorities never share one. Not for use by several threads.
 */
final class Pseudonyms {
  private static final int HEX_DIGITS = 32;

  private final Mac mac;

  /**
   * @param key in hexadecimal
   */
  Pseudonyms(String key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make pseudonyms: HMAC-SHA-256 is missing", e);
    }
  }

  String of(String authority, String identifier) {
    byte[] text = (authority + '|' + identifier).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac.doFinal(text)).substring(0, HEX_DIGITS);
  }

  /** What two runs compare to know that they use the same key. */
  String fingerprint() {
    return of("key", "fingerprint");
  }
}

package uk.cicw.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonyms (HMAC-SHA-256). The same identifier of the same authority always has the same
 * pseudonym; two authorities never share one. Each key after the first makes pseudonyms of the
 * pseudonyms of the one before, so that a key can be rotated although the identifiers are gone. Not
 * for use by several threads.
 */
public final class Pseudonyms {
  private static final int HEX_DIGITS = 32;

  /**
   * Parts the authority from what its forgotten children are known by, which joins with nothing.
   */
  private static final String FORGOTTEN = "/forgotten";

  private final List<Mac> chain;

  /**
   * @param keys in hexadecimal, the newest last
   */
  public Pseudonyms(List<String> keys) {
    this.chain = keys.stream().map(Pseudonyms::mac).toList();
  }

  private static Mac mac(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot make pseudonyms: HMAC-SHA-256 is missing", e);
    }
  }

  public String of(String authority, String identifier) {
    String name = identifier;
    for (Mac mac : chain) {
      name = digest(mac, authority, name);
    }
    return name;
  }

  /** The pseudonym under the newest key, of one that the keys before it made. */
  public String rekeyed(String authority, String pseudonym) {
    return digest(chain.get(chain.size() - 1), authority, pseudonym);
  }

  /** What is kept of a child who was forgotten, so that it is refused when it comes again. */
  public String tombstone(String authority, String identifier) {
    return of(authority + FORGOTTEN, identifier);
  }

  /** The tombstone under the newest key, of one that the keys before it made. */
  public String rekeyedTombstone(String authority, String tombstone) {
    return rekeyed(authority + FORGOTTEN, tombstone);
  }

  /** What two runs compare to know that they use the same keys. */
  public String fingerprint() {
    return of("key", "fingerprint");
  }

  private static String digest(Mac mac, String authority, String name) {
    byte[] text = (authority + '|' + name).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac.doFinal(text)).substring(0, HEX_DIGITS);
  }
}

package uk.cicw.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A file as delivered, byte for byte.
 *
 * @param fileId SHA-256 of its bytes, in hexadecimal
 * @param deliveredFrom folder or URI, without the file name
 * @param storedPath relative to the landing folder of the home
 * @param receivedAt when its bytes were received first
 * @param reason why it was set aside; empty where it was not
 */
public record LandedFile(
    String fileId,
    String fileName,
    String deliveredFrom,
    String storedPath,
    long byteCount,
    Instant receivedAt,
    String receivedBy,
    Optional<String> reason) {

  /** Whether the file as a whole was set aside. */
  public boolean isSetAside() {
    return reason.isPresent();
  }
}

package uk.cicw.landing;

import java.time.Instant;
import java.util.Optional;
import uk.cicw.ledger.LandedFile;

/** A delivered file, its bytes kept. */
record FoundFile(OfferedFile offered, StoredBytes bytes) {

  LandedFile landed(Instant receivedAt, String receivedBy, Optional<String> reason) {
    return new LandedFile(
        bytes.fileId(),
        offered.name(),
        offered.folder(),
        bytes.storedPath(),
        bytes.byteCount(),
        receivedAt,
        receivedBy,
        reason);
  }
}

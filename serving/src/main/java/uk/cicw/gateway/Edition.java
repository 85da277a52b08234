package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a reader is given at a time.
 *
 * @param id the release, or what else tells it from an earlier one
 * @param releaseId empty where it is not made from one
 * @param isOwn whether the gateway made the file and takes it away when nobody reads it any more
 */
record Edition(String id, Optional<String> releaseId, Path file, boolean isOwn) {
  void forget() throws IOException {
    if (isOwn) {
      Files.deleteIfExists(file);
    }
  }
}

package uk.cicw.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file as a source offers it.
 *
 * @param folder where it lies, a path or an URI
 */
record OfferedFile(String folder, String name, Look look, Content content) {

  /** Its bytes, from the start each time. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** Its state now; nothing where the source does not tell. */
  interface Look {
    Optional<FileState> now() throws IOException;
  }

  /** Its state now. */
  Optional<FileState> state() throws CannotRead {
    try {
      return look.now();
    } catch (IOException e) {
      throw CannotRead.of(place(), e);
    }
  }

  /** Says which file is meant. */
  String place() {
    return folder + "/" + name;
  }
}

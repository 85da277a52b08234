package uk.cicw.landing;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as a source offers it.
 *
 * @param folder where it lies, a path or an URI
 */
record OfferedFile(String folder, String name, Content content) {
  /** Its bytes, from the start each time. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** Says which file is meant. */
  String place() {
    return folder + "/" + name;
  }
}

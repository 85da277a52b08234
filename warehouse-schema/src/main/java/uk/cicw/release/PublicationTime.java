package uk.cicw.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * When a release was published, out of its manifest and without reading what that lists: everyday
 * commands ask for it, and to know more of JSON would cost them a quarter of their time.
 */
final class PublicationTime {
  private static final String FIELD = "published_at";

  static Instant of(Path manifest) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(manifest.toFile())) {
      while (parser.nextToken() != null) {
        if (FIELD.equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
          return Instant.parse(parser.getText());
        }
      }
    }
    throw new IOException("Cannot find %s in %s.".formatted(FIELD, manifest));
  }

  private PublicationTime() {}
}

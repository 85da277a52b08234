package uk.cicw.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The published files of the sample, as the Department published them. */
final class SampleRelease {
  static final Path FOLDER = Path.of("..", "sample-extracts", "published");

  static Stream<Path> files(String release) throws IOException {
    return Files.list(FOLDER.resolve(release)).sorted();
  }

  static Path file(String release, String name) {
    return FOLDER.resolve(release).resolve(name);
  }

  private SampleRelease() {}
}

package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import uk.cicw.council.CouncilRelease;

/** Homes with a release of a consortium of two synthetic councils. */
final class TwoCouncils {
  private static final Path HOME = CouncilRelease.of(CouncilRelease.FIRST, CouncilRelease.SECOND);

  /** A home of its own with that release. */
  static Path copy(Path parent) throws IOException {
    Path home = Files.createDirectory(parent.resolve("home"));
    try (Stream<Path> entries = Files.walk(HOME.resolve("releases"))) {
      for (Path entry : entries.toList()) {
        Files.copy(entry, home.resolve(HOME.relativize(entry)));
      }
    }
    return home;
  }

  private TwoCouncils() {}
}

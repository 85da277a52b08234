package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Symbolic links to the files of the live release, for tools that can name one file and no more:
 * {@code live/analyst.duckdb} and {@code live/published.duckdb}. Each is replaced in one step. They
 * follow {@code CURRENT}, which alone says what is live: nothing in here reads them. A connection
 * that was opened through a link keeps to its release; the next one sees the new release, also in a
 * process that has the old one open, since DuckDB knows a file by the name that the link leads to.
 */
final class LiveLinks {
  static final String FOLDER = "live";
  private static final Logger LOG = LoggerFactory.getLogger(LiveLinks.class);

  /** A disk that knows no links must not hold a release back; tools read CURRENT there. */
  static void point(Path releases, String id) {
    try {
      Path folder = Files.createDirectories(releases.resolve(FOLDER));
      for (Audience audience : Audience.values()) {
        replace(folder, audience, id);
      }
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn(
          "Cannot link the live release in {}: {}. This disk or user may have no symbolic links;"
              + " point tools at the files of release {} itself.",
          releases.resolve(FOLDER),
          e.toString(),
          id);
    }
  }

  private static void replace(Path folder, Audience audience, String id) throws IOException {
    String name = audience.name().toLowerCase(Locale.ROOT) + ".duckdb";
    // relative, so that it holds wherever the home is mounted or moved to
    Path target = Path.of("..", id, audience.fileName(id));
    Path next = folder.resolve("." + name + ".next");
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, target);
    Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private LiveLinks() {}
}

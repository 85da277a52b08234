package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.duckdb.ReadLimits;

/**
 * The place of one kind of file: the newest edition of it is open, older ones while they are read.
 */
final class Shelf {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  /** Where the editions come from. */
  interface Editions {
    /** The id of the newest; empty where there is none yet. */
    Optional<String> newest() throws IOException;

    /** Puts it together, where it is not there. */
    Edition edition(String id) throws IOException, SQLException;
  }

  private final Editions editions;
  private final Path links;
  private final ReadLimits limits;
  private Optional<OpenFile> open = Optional.empty();

  Shelf(Editions editions, Path links, ReadLimits limits) {
    this.editions = editions;
    this.links = links;
    this.limits = limits;
  }

  /** The newest edition, to be released by whoever took it. */
  synchronized OpenFile take() throws IOException, SQLException {
    look();
    OpenFile newest =
        open.orElseThrow(
            () ->
                new IllegalStateException(
                    "Cannot answer: nothing has been released yet. Ask again after the first run."));
    newest.retain();
    return newest;
  }

  /** Opens the newest edition, if it is not; where that fails, the last one stays. */
  synchronized void look() throws IOException, SQLException {
    Optional<String> newest = editions.newest();
    if (newest.isEmpty() || newest.equals(open.map(file -> file.edition().id()))) {
      return;
    }
    try {
      OpenFile next = OpenFile.open(editions.edition(newest.get()), links, limits);
      open.ifPresent(OpenFile::release);
      open = Optional.of(next);
      LOG.info("Serving {}.", newest.get());
    } catch (IOException | SQLException | RuntimeException e) {
      if (open.isEmpty()) {
        throw e;
      }
      LOG.error("Cannot open {}, so the last one is still served.", newest.get(), e);
    }
  }

  synchronized boolean isOpen() {
    return open.isPresent();
  }

  synchronized boolean isNewest(OpenFile file) {
    return open.filter(newest -> newest == file).isPresent();
  }

  synchronized void close() {
    open.ifPresent(OpenFile::release);
    open = Optional.empty();
  }
}

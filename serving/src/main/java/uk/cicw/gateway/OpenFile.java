package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.duckdb.ReadLimits;
import uk.cicw.duckdb.ReadOnlyFile;
import uk.cicw.guard.ReleasedObjects;

/**
 * One DuckDB instance over one file of one edition. It is closed by the last who lets go of it, so
 * that a statement ends on the edition that it began on.
 */
final class OpenFile {
  /** As which each file presents itself, so that names that tools keep outlive a release. */
  static final String DATABASE = "warehouse";

  private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

  private final Edition edition;
  private final Path links;
  private final ReadLimits limits;
  private final DuckDBConnection streamed;
  private final ReleasedObjects objects;
  private final Catalogue catalogue;
  private final AtomicInteger holders = new AtomicInteger(1);

  private OpenFile(Edition edition, Path links, ReadLimits limits)
      throws IOException, SQLException {
    this.edition = edition;
    this.links = links;
    this.limits = limits;
    this.streamed = linked(limits);
    this.objects = ReleasedObjects.of(streamed);
    this.catalogue = Catalogue.of(streamed);
  }

  /**
   * Opens a file under the name of {@link #DATABASE}.
   *
   * @param links a private folder on the disk of the file
   */
  static OpenFile open(Edition edition, Path links, ReadLimits limits)
      throws IOException, SQLException {
    return new OpenFile(edition, links, limits);
  }

  /** The name of a database is that of its file; once it is open, the link is not needed. */
  private DuckDBConnection linked(ReadLimits with) throws IOException, SQLException {
    Path folder = Files.createTempDirectory(links, "open");
    Path link = folder.resolve(DATABASE + ".duckdb");
    Files.createLink(link, edition.file());
    try {
      return (DuckDBConnection) ReadOnlyFile.open(link, with);
    } finally {
      Files.delete(link);
      Files.delete(folder);
    }
  }

  Edition edition() {
    return edition;
  }

  ReleasedObjects objects() {
    return objects;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** A connection for one statement; to close it from another thread interrupts that. */
  DuckDBConnection connect() throws SQLException {
    return streamed.duplicate();
  }

  /** One of an instance of its own, whose errors say why; its results lie in memory. */
  DuckDBConnection connectUnstreamed() throws IOException, SQLException {
    return linked(limits.unstreamed());
  }

  /** Whether DuckDB has interrupted a statement that took so long. */
  boolean isTooLong(Duration taken) {
    return taken.compareTo(limits.statement()) >= 0;
  }

  /** Keeps it open; false when it is closed already. */
  boolean retain() {
    return holders.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
  }

  void release() {
    if (holders.decrementAndGet() == 0) {
      try {
        streamed.close();
        edition.forget();
      } catch (SQLException | IOException e) {
        LOG.warn("Cannot close {} of the gateway properly.", edition.id(), e);
      }
    }
  }
}

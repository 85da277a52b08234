package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
  private final DuckDBConnection streamed;
  private final DuckDBConnection unstreamed;
  private final ReleasedObjects objects;
  private final Catalogue catalogue;
  private final AtomicInteger holders = new AtomicInteger(1);

  private OpenFile(Edition edition, Connection streamed, Connection unstreamed)
      throws SQLException {
    this.edition = edition;
    this.streamed = (DuckDBConnection) streamed;
    this.unstreamed = (DuckDBConnection) unstreamed;
    this.objects = ReleasedObjects.of(unstreamed);
    this.catalogue = Catalogue.of(unstreamed);
  }

  /**
   * Opens a file under the name of {@link #DATABASE}.
   *
   * @param links a private folder on the disk of the file
   */
  static OpenFile open(Edition edition, Path links, ReadLimits limits)
      throws IOException, SQLException {
    Path folder = Files.createTempDirectory(Files.createDirectories(links), "open");
    Path link = folder.resolve(DATABASE + ".duckdb");
    // the name of a database is that of its file; once it is open, the link is not needed
    Files.createLink(link, edition.file());
    try {
      Connection streamed = ReadOnlyFile.open(link, limits);
      return new OpenFile(edition, streamed, ReadOnlyFile.open(link, limits.unstreamed()));
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

  /** One whose errors say why; its results lie in memory. */
  DuckDBConnection connectUnstreamed() throws SQLException {
    return unstreamed.duplicate();
  }

  /** Keeps it open; false when it is closed already. */
  boolean retain() {
    return holders.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
  }

  void release() {
    if (holders.decrementAndGet() == 0) {
      try {
        streamed.close();
        unstreamed.close();
        edition.forget();
      } catch (SQLException | IOException e) {
        LOG.warn("Cannot close {} of the gateway properly.", edition.id(), e);
      }
    }
  }
}

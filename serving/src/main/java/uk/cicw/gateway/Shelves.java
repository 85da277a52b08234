package uk.cicw.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.audit.AuditLog;
import uk.cicw.duckdb.ReadLimits;
import uk.cicw.home.Home;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/** Which file who reads. What is not in it, no SQL of theirs can reach. */
final class Shelves implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

  private final Path folder;
  private final Path releaseFolder;
  private final Releases releases;
  private final AuditLog audit;
  private final ReadLimits limits;
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

  private Shelves(Path folder, Path releaseFolder, Clock clock, AuditLog audit, ReadLimits limits) {
    this.folder = folder;
    this.releaseFolder = releaseFolder;
    this.releases = new Releases(releaseFolder, clock);
    this.audit = audit;
    this.limits = limits;
  }

  /** With an empty folder for the files that are made here. */
  static Shelves of(Home home, Clock clock, AuditLog audit, ReadLimits limits) throws IOException {
    Path folder = home.gateway().toAbsolutePath().normalize();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path entry : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(entry);
        }
      }
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path releases = home.releases().toAbsolutePath().normalize();
    return new Shelves(folder, releases, clock, audit, limits);
  }

  /** What this reader may read, in its newest edition. */
  Shelf of(Reader reader) {
    return switch (reader.role()) {
      case BOARD, SERVICE -> shelf("published", new Released(Audience.PUBLISHED));
      case AUDITOR -> shelf("audit", new AuditFile(audit, folder));
      case ANALYST ->
          reader
              .authority()
              .map(code -> shelf("authority-" + code, new OfAuthority(code)))
              .orElseGet(() -> shelf("analyst", new Released(Audience.ANALYST)));
    };
  }

  /** Opens the newest edition of what has been read, ahead of the next who asks. */
  void look() {
    shelves.values().stream().filter(Shelf::isOpen).forEach(Shelves::look);
  }

  private static void look(Shelf shelf) {
    try {
      shelf.look();
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.error("Cannot look for a new release.", e);
    }
  }

  /** Opens what most people read before anybody asks, if anything has been released. */
  void open() {
    for (Role role : new Role[] {Role.BOARD, Role.ANALYST}) {
      look(of(new Reader("", role, Optional.empty())));
    }
  }

  private Shelf shelf(String name, Shelf.Editions editions) {
    return shelves.computeIfAbsent(name, key -> new Shelf(editions, folder, limits));
  }

  private Path released(String id, Audience audience) {
    return releaseFolder.resolve(id).resolve(audience.fileName(id));
  }

  @Override
  public void close() {
    shelves.values().forEach(Shelf::close);
  }

  /** The files of the releases as they are. */
  private final class Released implements Shelf.Editions {
    private final Audience audience;

    Released(Audience audience) {
      this.audience = audience;
    }

    @Override
    public Optional<String> newest() throws IOException {
      return releases.current();
    }

    @Override
    public Edition edition(String id) {
      return new Edition(id, Optional.of(id), released(id, audience), false);
    }
  }

  /** For readers who may see the children of one authority. */
  private final class OfAuthority implements Shelf.Editions {
    private final String authority;

    OfAuthority(String authority) {
      this.authority = authority;
    }

    @Override
    public Optional<String> newest() throws IOException {
      return releases.current();
    }

    @Override
    public Edition edition(String id) throws IOException, SQLException {
      Path file = folder.resolve("%s-%s.duckdb".formatted(id, authority));
      new AuthorityFile(released(id, Audience.ANALYST), released(id, Audience.PUBLISHED), authority)
          .write(file);
      return new Edition(id, Optional.of(id), file, true);
    }
  }
}

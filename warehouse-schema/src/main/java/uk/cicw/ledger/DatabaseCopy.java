package uk.cicw.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;

/**
 * The database of catalogue and ledgers as one file, and back: a copy that SQLite makes, or a dump
 * in the custom format of {@code pg_dump}. Either is the state of one moment, whoever writes
 * meanwhile.
 */
public final class DatabaseCopy {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String TABLES =
      "select count(*) from information_schema.tables where table_schema = current_schema()";

  private final Settings settings;

  public DatabaseCopy(Settings settings) {
    this.settings = settings;
  }

  /** The name that a copy has in its folder; it says by which of the two it was made. */
  public String fileName() {
    return isSqlite() ? "database.sqlite" : "database.dump";
  }

  /** Writes the state of this moment to a file that is not there yet. */
  public void write(Path file) throws IOException {
    if (isSqlite()) {
      database().useHandle(handle -> handle.execute("vacuum into ?", file.toString()));
    } else {
      PostgresPrograms.of(settings).dump(file);
    }
  }

  /** Whether there is nothing yet that a restored copy would replace. */
  public boolean isEmpty() {
    return isSqlite()
        ? !Files.exists(sqliteFile())
        : database().withHandle(handle -> handle.select(TABLES).mapTo(Long.class).one()) == 0;
  }

  /** Puts a copy in the place of what is there, in one step. */
  public void restore(Path file) throws IOException {
    if (isSqlite()) {
      // a log of the one that was there would be played back into the one that comes
      Files.deleteIfExists(beside("-wal"));
      Files.deleteIfExists(beside("-shm"));
      Path next = beside(".next");
      Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
      Files.move(next, sqliteFile(), StandardCopyOption.ATOMIC_MOVE);
    } else {
      PostgresPrograms.of(settings).restore(file);
    }
  }

  /** The database as it is, nothing created in it. */
  public Jdbi database() {
    return Jdbi.create(settings.databaseUrl(), Ledgers.properties(settings));
  }

  private Path beside(String suffix) {
    return sqliteFile().resolveSibling(sqliteFile().getFileName() + suffix);
  }

  private boolean isSqlite() {
    return settings.databaseUrl().startsWith(SQLITE);
  }

  private Path sqliteFile() {
    return Path.of(settings.databaseUrl().substring(SQLITE.length()));
  }
}

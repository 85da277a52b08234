package uk.cicw.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.sqlite.JDBC;
import uk.cicw.home.Settings;

/**
 * The ledgers, which share one database. SQLite runs with a write-ahead log and a busy timeout, so
 * that several processes may use one file.
 */
public final class Ledgers {
  private static final String BUSY_TIMEOUT_MS = "30000";
  private static final String CONNECT_TIMEOUT_S = "10";
  private static final String ANSWER_TIMEOUT_S = "60";
  private static final long TABLES_LOCK = 903_2005L;

  /** Opens the database of these settings and creates what is missing in it. */
  public static Jdbi open(Settings settings) {
    if (Files.exists(settings.home().restoring())) {
      throw new IllegalStateException(
          "Cannot open %s: a restore is at work in it, or broke off. Let it end, or begin it again with `cicw restore`."
              .formatted(settings.home().root()));
    }
    try {
      Files.createDirectories(settings.home().root());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the home " + settings.home().root(), e);
    }
    Jdbi jdbi = Jdbi.create(() -> connect(settings));
    if (isPostgres(settings)) {
      // there, two that create the same table at once fail although both say "if not exists"
      jdbi.useTransaction(
          handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", TABLES_LOCK);
            createTables(handle);
          });
    } else {
      jdbi.useHandle(Ledgers::createTables);
    }
    return jdbi;
  }

  /** Whether the ledgers are in a database that several machines can share. */
  public static boolean isPostgres(Settings settings) {
    return settings.databaseUrl().startsWith("jdbc:postgresql:");
  }

  static boolean isPostgres(Handle handle) {
    try {
      return handle.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot ask what database holds the ledgers", e);
    }
  }

  /**
   * A connection of its own, also for what is not ours but lives in the same database. Asks the
   * driver itself: to be told of it, Java would load that of DuckDB, too, and wait for it.
   */
  public static Connection connect(Settings settings) throws SQLException {
    return isPostgres(settings)
        ? Objects.requireNonNull(new Driver().connect(settings.databaseUrl(), properties(settings)))
        : JDBC.createConnection(settings.databaseUrl(), properties(settings));
  }

  static Properties properties(Settings settings) {
    Properties properties = new Properties();
    if (settings.databaseUrl().startsWith("jdbc:sqlite:")) {
      properties.setProperty("journal_mode", "WAL");
      properties.setProperty("busy_timeout", BUSY_TIMEOUT_MS);
      // a writer takes the lock when its transaction begins, else two could wait for each other
      properties.setProperty("transaction_mode", "IMMEDIATE");
    }
    if (isPostgres(settings)) {
      // a connection that was cut without a word would be waited on for ever
      properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
      properties.setProperty("socketTimeout", ANSWER_TIMEOUT_S);
      properties.setProperty("tcpKeepAlive", "true");
    }
    settings.databaseUser().ifPresent(user -> properties.setProperty("user", user));
    settings.databasePassword().ifPresent(word -> properties.setProperty("password", word));
    return properties;
  }

  private static void createTables(Handle handle) {
    try (InputStream ddl = Ledgers.class.getResourceAsStream("/ledger/ledger.sql")) {
      handle.createScript(new String(ddl.readAllBytes(), StandardCharsets.UTF_8)).execute();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the definition of the ledgers", e);
    }
  }

  private Ledgers() {}
}

package uk.cicw.daemon;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import uk.cicw.home.Home;

/** A real PostgreSQL, started once by the tests that need one, ended with their process. */
public final class OwnPostgres {
  // ten seconds by itself, which are little on a busy machine
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Optional<EmbeddedPostgres> running = Optional.empty();

  static int port() {
    return server().getPort();
  }

  /** A new database, in which postgres needs no password. */
  public static String emptyDatabase(String database) throws SQLException {
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    }
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  /** A home of a daemon that shares a new database with others. */
  static Home emptyCluster(Path folder, String database) throws IOException, SQLException {
    emptyDatabase(database);
    return home(folder, database + "?connectTimeout=60", port());
  }

  /** The same for a database that is there, reached by this port and soon given up. */
  static Home cluster(Path folder, String database, int port) throws IOException {
    return home(folder, database + "?connectTimeout=1&socketTimeout=2", port);
  }

  private static Home home(Path folder, String database, int port) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        new Home(folder).settingsFile(),
        """
        database {
          url = "jdbc:postgresql://127.0.0.1:%d/%s"
          user = postgres
        }
        cluster.enabled = true
        """
            .formatted(port, database));
    return new Home(folder);
  }

  private static synchronized EmbeddedPostgres server() {
    if (running.isEmpty()) {
      running = Optional.of(start());
    }
    return running.get();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
    } catch (IOException | RuntimeException e) {
      String word =
          "SKIPPED, a cluster is not tested: PostgreSQL can not be started here (%s). As root it needs `unshare` (util-linux); otherwise build as another user."
              .formatted(e.getMessage());
      System.err.println(word);
      return abort(word);
    }
  }

  private OwnPostgres() {}
}

package uk.cicw.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import uk.cicw.home.Home;

/** A real PostgreSQL, started once by the tests that need one, ended with their process. */
public final class TestPostgres {
  // ten seconds by itself, which are little on a busy machine
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Optional<EmbeddedPostgres> running = Optional.empty();

  /** A home whose settings name an empty database, the same one for the same folder. */
  public static Home home(Path folder) {
    try {
      Files.writeString(
          new Home(folder).settingsFile(),
          "database { url = \"%s\", user = postgres }".formatted(url(folder)));
      return new Home(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database, the same one for the same folder; any user may log in. */
  public static String url(Path folder) {
    String database = "t" + folder.getFileName().toString().replaceAll("[^0-9]", "");
    try {
      createIfMissing(database);
      return "jdbc:postgresql://localhost:%d/%s".formatted(server().getPort(), database);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make a database for a test", e);
    }
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
          "SKIPPED, PostgreSQL is not tested: it can not be started here (%s). As root it needs `unshare` (util-linux); otherwise build as another user."
              .formatted(e.getMessage());
      System.err.println(word);
      return abort(word);
    }
  }

  private static void createIfMissing(String database) throws SQLException {
    String question = "select 1 from pg_database where datname = '" + database + "'";
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(question)) {
      if (!found.next()) {
        connection.createStatement().execute("create database " + database);
      }
    }
  }

  private TestPostgres() {}
}

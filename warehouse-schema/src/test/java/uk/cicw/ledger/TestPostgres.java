package uk.cicw.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import uk.cicw.home.Home;

/** A real PostgreSQL, started once by the tests that need one, ended with their process. */
public final class TestPostgres {
  private static Optional<EmbeddedPostgres> running = Optional.empty();

  /** A home whose settings name an empty database, the same one for the same folder. */
  public static Home home(Path folder) {
    String database = "t" + folder.getFileName().toString().replaceAll("[^0-9]", "");
    try {
      createIfMissing(database);
      Files.writeString(
          new Home(folder).settingsFile(),
          "database { url = \"%s\", user = postgres }"
              .formatted(server().getJdbcUrl("postgres", database)));
      return new Home(folder);
    } catch (SQLException | IOException e) {
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
      return EmbeddedPostgres.start();
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

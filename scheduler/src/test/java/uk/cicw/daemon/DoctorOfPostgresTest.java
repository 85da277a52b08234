package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.doctor.Doctor;
import uk.cicw.doctor.Finding;
import uk.cicw.home.Home;
import uk.cicw.process.Distribution;

/** What the doctor says of a PostgreSQL that releases are published to. */
class DoctorOfPostgresTest {
  private static final String LIVE = "2024-05-10-95d47c8d";

  @TempDir Path folder;

  @Test
  void itHasToAnswerAndToHoldTheLiveRelease() throws Exception {
    Files.createDirectories(folder.resolve("releases"));
    Files.writeString(folder.resolve("releases/CURRENT"), LIVE + "\n");
    OwnPostgres.emptyCluster(folder.resolve("other"), "published");
    String url = "jdbc:postgresql://127.0.0.1:%d/published".formatted(OwnPostgres.port());

    assertThat(postgresql(url)).isEqualTo("holds no release, and " + LIVE + " is live");
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create schema cicw_access");
      statement.execute("create table cicw_access.publication (release_id text)");
      statement.execute("insert into cicw_access.publication values ('2024-05-03-12345678')");
      assertThat(postgresql(url)).isEqualTo("holds 2024-05-03-12345678, and " + LIVE + " is live");
      statement.execute("update cicw_access.publication set release_id = '%s'".formatted(LIVE));
    }
    assertThat(postgresql(url)).isEqualTo("holds the live release " + LIVE);
    assertThat(postgresql("jdbc:postgresql://127.0.0.1:1/published"))
        .contains("Connection to 127.0.0.1:1 refused");
  }

  private String postgresql(String url) throws Exception {
    Files.writeString(
        folder.resolve("cicw.conf"),
        "publish.postgresql { url = \"%s\", user = postgres }".formatted(url));
    return new Doctor(new Home(folder), new Distribution(folder), Clock.systemUTC())
        .examine().stream()
            .filter(found -> found.subject().equals("postgresql"))
            .map(Finding::detail)
            .findFirst()
            .orElseThrow();
  }
}

package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.Audience;

/** Releases go live while people ask: copies of one that carry their id in two tables. */
class ReleaseSwitchTest {
  private static final int READERS = 8;
  private static final int PUBLICATIONS = 6;
  private static final String LAST = "r%1$d | r%1$d".formatted(PUBLICATIONS);
  private static final String BOTH_SIDES =
      """
      select (select release_id from release_label), (select min(region_label) from dim_regions)
      where ? = 'x'""";

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void readersNoticeNothingButTheNewFigures() throws Exception {
    try (OpenGateway gateway = OpenGateway.overTwoCouncils(folder, Duration.ofSeconds(30))) {
      publish(gateway.home().releases(), "r0");
      CountDownLatch hasBegun = new CountDownLatch(READERS);
      ExecutorService readers = Executors.newFixedThreadPool(READERS);
      List<Future<Set<String>>> seen = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        seen.add(readers.submit(asking(gateway, i % 2 == 0 ? "ana" : "board", hasBegun)));
      }
      hasBegun.await();
      try (Connection newcomer = gateway.as("board")) {
        for (int i = 1; i <= PUBLICATIONS; i++) {
          publish(gateway.home().releases(), "r" + i);
          assertThat(OpenGateway.rows(newcomer, "select release_id from release_label"))
              .containsExactly("r" + i);
        }
      }
      for (Future<Set<String>> reader : seen) {
        assertThat(reader.get())
            .contains("r0 | r0", LAST)
            .allSatisfy(row -> assertThat(row.split(" \\| ")[1]).isEqualTo(row.split(" \\| ")[0]));
      }
      readers.shutdownNow();
    }
  }

  /** Asks by one prepared statement until the last release answers; gives each distinct answer. */
  private static Callable<Set<String>> asking(
      OpenGateway gateway, String user, CountDownLatch hasBegun) {
    return () -> {
      Set<String> seen = new TreeSet<>();
      try (Connection connection = gateway.as(user);
          PreparedStatement statement = connection.prepareStatement(BOTH_SIDES)) {
        statement.setString(1, "x");
        while (!seen.contains(LAST)) {
          try (ResultSet rows = statement.executeQuery()) {
            if (seen.addAll(OpenGateway.rows(rows)) && seen.size() == 1) {
              hasBegun.countDown();
            }
          }
        }
      }
      return seen;
    };
  }

  private static void publish(Path releases, String id) throws IOException, SQLException {
    String live = Files.readString(releases.resolve("CURRENT")).strip();
    Path release = Files.createDirectory(releases.resolve(id));
    for (Audience audience : Audience.values()) {
      Path file = release.resolve(audience.fileName(id));
      Files.copy(releases.resolve(live).resolve(audience.fileName(live)), file);
      assertThat(file.toFile().setWritable(true)).isTrue();
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
          Statement statement = connection.createStatement()) {
        statement.execute("update release_label set release_id = '%s'".formatted(id));
        statement.execute("update dim_regions set region_label = '%s'".formatted(id));
      }
    }
    Path next = Files.writeString(releases.resolve("next"), id + "\n");
    Files.move(next, releases.resolve("CURRENT"), StandardCopyOption.ATOMIC_MOVE);
  }
}

package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.pseudonym.KeyFile;
import uk.cicw.pseudonym.Pseudonyms;
import uk.cicw.release.Releases;

/** What was published is in PostgreSQL, too, and a gate holds back what landed since. */
class PrivacyInPostgresTest {
  private static final String STRICT = "gates.change-pct = 0, gates.change-count = 0\n";
  private static final String LENIENT = "gates.change-pct = 1000, gates.change-count = 1000000\n";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void aChildIsGoneAndAKeyRotatedAndNoByteOfPostgresTellsOfEither() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      Path home = FewChildren.home(folder.resolve("home"));
      set(
          home,
          "publish.postgresql.url = \"%s\"\n"
              .formatted(postgres.getJdbcUrl("postgres", "postgres")));
      assertThat(night(home, "2020-06-28", "2017").exitCode()).isZero();
      String live = live(home);
      Set<String> children = children(postgres);
      String child = new Pseudonyms(keys(home)).of("813", FewChildren.CHILD);
      assertThat(children).contains(child).hasSize(12);
      set(home, STRICT);
      assertThat(night(home, "2020-06-29", "2018").exitCode()).isEqualTo(3);

      RunOfTest forgotten = forget(home, child);

      assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
      assertThat(forgotten.out()).contains("the live release was made anew without the child");
      assertThat(live(home)).isNotEqualTo(live);
      assertThat(releases(home).staleness()).as("what was held is held").isPresent();
      assertThat(new EveryByte(List.of(home)).holding(List.of(child))).isEmpty();
      children.remove(child);
      assertThat(children(postgres)).isEqualTo(children);
      assertThat(inFilesOf(postgres, List.of(child))).isEmpty();

      RunOfTest refused = RunOfTest.on("2020-07-01", home, "rotate");
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.out()).contains("Nothing was begun");
      assertThat(new KeyFile(new Home(home).pseudonymKey()).next().exists()).isFalse();

      set(home, LENIENT);
      RunOfTest rotated = RunOfTest.on("2020-07-02", home, "rotate");
      assertThat(rotated.exitCode()).as(rotated.err()).isZero();
      assertThat(children(postgres)).isNotEmpty().doesNotContainAnyElementsOf(children);
      assertThat(inFilesOf(postgres, children)).isEmpty();
    }
  }

  private EmbeddedPostgres start() throws IOException {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder.resolve("postgresql"))
          .setPGStartupWait(PATIENCE)
          .start();
    } catch (IOException | RuntimeException e) {
      String word =
          "SKIPPED, PostgreSQL is not tested: it can not be started here (%s). As root it needs `unshare` (util-linux); otherwise build as another user."
              .formatted(e.getMessage());
      System.err.println(word);
      return abort(word);
    }
  }

  private static Set<String> children(EmbeddedPostgres postgres) throws SQLException {
    Set<String> children = new TreeSet<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select child_id from cicw_analyst.dim_children")) {
      while (rows.next()) {
        children.add(rows.getString(1));
      }
    }
    return children;
  }

  /** Without the log of PostgreSQL, which it writes over by itself. */
  private List<String> inFilesOf(EmbeddedPostgres postgres, Collection<String> texts)
      throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    return new EveryByte(List.of(folder.resolve("postgresql/base"))).holding(texts);
  }

  private RunOfTest forget(Path home, String child) {
    String tombstone = new Pseudonyms(keys(home)).tombstone("813", FewChildren.CHILD);
    return RunOfTest.on(
        "2020-06-30",
        home,
        "forget",
        "--authority",
        "813",
        "--child",
        child,
        "--tombstone",
        tombstone,
        "--by",
        "J. Smith",
        "--reason",
        "erasure 17/2020");
  }

  private RunOfTest night(Path home, String day, String year) throws Exception {
    String extracts = FewChildren.of(year, folder).toString();
    return RunOfTest.on(day, home, "run", "--extracts", extracts, "--authority", "813");
  }

  /** Of two values for a setting, the later one counts. */
  private static void set(Path home, String line) throws IOException {
    Files.writeString(home.resolve("cicw.conf"), line, StandardOpenOption.APPEND);
  }

  private static List<String> keys(Path home) {
    return new KeyFile(new Home(home).pseudonymKey()).read();
  }

  private static String live(Path home) throws IOException {
    return releases(home).current().orElseThrow();
  }

  private static Releases releases(Path home) {
    return new Releases(new Home(home).releases(), Clock.systemUTC());
  }
}

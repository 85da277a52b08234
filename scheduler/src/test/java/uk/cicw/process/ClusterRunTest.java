package uk.cicw.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.daemon.OwnPostgres;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.TwoHomes.Compared;

/**
 * The same run on this machine, and on a cluster: Spark's master and two workers as processes of
 * their own, catalogue and ledgers in PostgreSQL, the lake in an object store. There an executor is
 * killed while it stages, and another while it conforms.
 */
class ClusterRunTest {
  private static final Path SAMPLE =
      Path.of("../sample-extracts/sample/source=synthetic").toAbsolutePath().normalize();
  private static final List<Path> EXTRACTS =
      List.of(
          SAMPLE.resolve("postcodes.csv"),
          SAMPLE.resolve("authority=813/year=2024-25/month=2024-09"));
  private static final Distribution DISTRIBUTION =
      new Distribution(Path.of("..").toAbsolutePath().normalize());

  @TempDir Path folder;

  @Test
  void executorsThatAreKilledChangeNothingOfWhatIsPublished() throws Exception {
    requireDistribution();
    Home alone = home("alone", "");
    assertThat(run(alone).waitFor()).as(said(alone)).isZero();
    try (ObjectStore store = ObjectStore.start(Files.createDirectories(folder.resolve("store")));
        SparkCluster spark = SparkCluster.start(folder.resolve("spark"), DISTRIBUTION)) {
      Home together = home("together", settings(store, spark));
      Files.createDirectories(together.pseudonymKey().getParent());
      Files.copy(alone.pseudonymKey(), together.pseudonymKey());
      Files.copy(alone.landingKey(), together.landingKey());

      Process run = run(together);
      Optional<String> staging = spark.killExecutor(0, "0.0", run);
      Optional<String> conforming = spark.killExecutor(1, "2.0", run);
      assertThat(run.waitFor()).as(said(together)).isZero();

      assertThat(staging).as("killed while it staged").isPresent();
      assertThat(conforming).as("killed while it conformed").isPresent();
      assertThat(spark.logs(0).size() + spark.logs(1).size()).as("executors").isGreaterThan(2);
      assertThatReleasesAreEqual(new TwoHomes(alone, together));
      assertThat(together.root().resolve("lake")).doesNotExist();
      assertThat(staging.orElseThrow() + conforming.orElseThrow())
          .doesNotContain(secrets(together).toArray(String[]::new));
      assertThat(filesWith(secrets(together), store.objects(), spark.folder(), together.logs()))
          .containsExactly(spark.folder().resolve("conf/spark-defaults.conf"));
    }
  }

  private static void assertThatReleasesAreEqual(TwoHomes homes) throws Exception {
    List<Compared> tables = new ArrayList<>(homes.compared("analyst.duckdb"));
    tables.addAll(homes.compared("published.duckdb"));
    assertThat(tables).filteredOn(table -> table.differences() > 0).isEmpty();
    assertThat(tables)
        .filteredOn(table -> table.rows() > 0)
        .extracting(Compared::table)
        .contains("fact_placement_episodes", "fact_reviews", "fact_peps", "trend_series");
  }

  private Home home(String name, String settings) throws IOException {
    Home home = new Home(Files.createDirectories(folder.resolve(name)));
    Files.writeString(home.settingsFile(), "authority = 813, run.memory = 1g\n" + settings);
    return home;
  }

  private String settings(ObjectStore store, SparkCluster spark) throws Exception {
    return """
        database { url = "%s", user = postgres }
        """
            .formatted(OwnPostgres.emptyDatabase("together"))
        + store.settings(folder.resolve("store.secret"))
        + spark.settings(folder.resolve("spark.secret"));
  }

  /** Starts the process that `cicw run` starts. */
  private Process run(Home home) throws IOException {
    List<String> command = new ArrayList<>(DISTRIBUTION.runProcess(Settings.load(home)));
    RunKey key = new RunKey("nightly", "2024-10-06");
    Reception reception =
        new Reception(
            Optional.of(Instant.parse("2024-10-06T04:30:00Z")),
            Optional.empty(),
            Optional.empty(),
            false);
    command.addAll(RunOrder.run(home, key, EXTRACTS, reception).arguments());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", StartedProgram.SHORT_LIVED));
    return builder.redirectOutput(home.root().resolve("said.txt").toFile()).start();
  }

  private static String said(Home home) throws IOException {
    return Files.readString(home.root().resolve("said.txt"));
  }

  /**
   * What nobody may find who looks into the store, at Spark's folders and logs, or at processes.
   */
  private static List<String> secrets(Home home) throws IOException {
    return List.of(
        Files.readString(home.pseudonymKey()).strip().split(" ")[1],
        Files.readString(home.landingKey()).strip().split(" ")[1],
        ObjectStore.SECRET_KEY,
        SparkCluster.SECRET);
  }

  private static List<Path> filesWith(List<String> secrets, Path... folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file :
            files.filter(one -> Files.isRegularFile(one) && !isArchive(one)).toList()) {
          String content = Files.readString(file, ISO_8859_1);
          if (secrets.stream().anyMatch(content::contains)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private static boolean isArchive(Path file) {
    return file.toString().endsWith(".jar");
  }

  private static void requireDistribution() {
    if (!DISTRIBUTION.isBuilt()) {
      String word =
          "SKIPPED, a cluster is not tested: there is no distribution. `mvn verify` builds it.";
      System.err.println(word);
      abort(word);
    }
  }
}

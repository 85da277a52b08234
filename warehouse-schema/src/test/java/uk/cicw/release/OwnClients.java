package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import uk.cicw.duckdb.ReadOnlyFile;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.TestPostgres;
import uk.cicw.matrix.ClientMatrix;
import uk.cicw.matrix.ReleaseClient;
import uk.cicw.publication.LivePublication;

/**
 * The clients that this module has: DuckDB's driver of this build and of before on the file, and
 * PostgreSQL's on what was published of the same release.
 */
record OwnClients(SmallWarehouse warehouse, String postgres) {

  static OwnClients of(SmallWarehouse warehouse) throws Exception {
    String url = TestPostgres.url(warehouse.home());
    Files.writeString(
        warehouse.home().resolve("cicw.conf"),
        "publish.postgresql { url = \"%s\", user = postgres }%n".formatted(url));
    Settings settings = Settings.load(new Home(warehouse.home()));
    LivePublication.of(settings, Ledgers.open(settings), SmallWarehouse.CLOCK)
        .orElseThrow()
        .publish(() -> {});
    try (Connection admin = DriverManager.getConnection(url, "postgres", "")) {
      admin.createStatement().execute("create role analyst in role cicw_analyst login");
      admin.createStatement().execute("create role published in role cicw_board login");
    }
    return new OwnClients(warehouse, url);
  }

  /** Call to outcome, by client. */
  Map<String, Map<String, String>> outcomes(Audience audience) throws Exception {
    boolean hasViews = audience == Audience.ANALYST;
    Path file = live(audience);
    Map<String, Map<String, String>> byClient = new LinkedHashMap<>();
    byClient.put(
        "DuckDB 2.0",
        ClientMatrix.rows(new ReleaseClient(() -> ReadOnlyFile.open(file), "main", hasViews)));
    byClient.put("DuckDB 1.5", byTheDriverOfBefore(file, hasViews));
    byClient.put("pgjdbc", ClientMatrix.rows(inPostgres(audience, hasViews)));
    return byClient;
  }

  private ReleaseClient inPostgres(Audience audience, boolean hasViews) {
    String login = audience.name().toLowerCase(Locale.ROOT);
    String url = "%s?readOnly=true&currentSchema=cicw_%s".formatted(postgres, login);
    return new ReleaseClient(
        () -> DriverManager.getConnection(url, login, ""), "cicw_" + login, hasViews);
  }

  private static Map<String, String> byTheDriverOfBefore(Path file, boolean hasViews)
      throws IOException, InterruptedException {
    Path drivers = Path.of("target", "driver-of-before");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                drivers + "/*:" + Path.of("target", "test-classes"),
                "-Duser.timezone=Europe/London",
                "uk.cicw.matrix.DriverProcess",
                "jdbc:duckdb:" + file,
                String.valueOf(hasViews))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Map<String, String> rows = new LinkedHashMap<>();
    said.lines().map(line -> line.split("\t", 2)).forEach(line -> rows.put(line[0], line[1]));
    return rows;
  }

  private Path live(Audience audience) throws IOException {
    String id = warehouse.releases().current().orElseThrow();
    return warehouse.releaseFolder().resolve(id).resolve(audience.fileName(id));
  }
}

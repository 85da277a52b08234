package uk.cicw.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Alert.Event;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.schedule.SettableClock;

/** A monitor asks the daemon on a Sunday morning. */
class MetricsServerTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T04:30:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NIGHT);
  private Instant heartbeat = MORNING;

  @Test
  void prometheusIsToldWhatRanAndWhatIsNext() throws Exception {
    night("2026-11-22", "");
    new Alerts(ledgers(), clock)
        .raise(new RunKey("monthly", "2026-11-06"), Event.RUN_LEFT_OUT, "It was left out.");
    HttpResponse<String> metrics = ask("/metrics");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .contains(
            line("runs{status=\"done\",workflow=\"nightly\"}", 1),
            line(
                "workflow_last_success_timestamp_seconds{workflow=\"nightly\"}",
                NIGHT.plusSeconds(600).getEpochSecond()),
            line("workflow_last_success_duration_seconds{workflow=\"nightly\"}", 600),
            line("step_last_success_rows{step=\"stage\",workflow=\"nightly\"}", 5050),
            line("step_last_success_duration_seconds{step=\"stage\",workflow=\"nightly\"}", 600),
            line(
                "workflow_next_timestamp_seconds{workflow=\"nightly\"}",
                NIGHT.plus(Duration.ofDays(1)).getEpochSecond()),
            line("alerts_open", 1),
            line("release_stale", 0),
            line("daemon_heartbeat_timestamp_seconds", MORNING.getEpochSecond()),
            "jvm_memory_used_bytes{");
    assertThat(labels(metrics.body()))
        .as("labels name what a warehouse has, never whom")
        .containsExactlyInAnyOrder("area", "id", "state", "status", "step", "workflow");
  }

  @Test
  void allIsWell() throws Exception {
    night("2026-11-22", "");
    assertThat(ask("/health").body())
        .isEqualTo(
            "{\"status\":\"up\",\"scheduler\":\"ok\",\"database\":\"ok\",\"last_run\":\"ok\"}");
    assertThat(List.of(status("/health"), status("/health/ready"), status("/health/live")))
        .containsExactly(200, 200, 200);
    assertThat(status("/etc/passwd")).isEqualTo(404);
  }

  @Test
  void aNightThatFailedIsToldWhileTheDaemonIsReady() throws Exception {
    night("2026-11-22", "Cannot stage: the disk is full. Make room.");
    assertThat(ask("/health").body()).contains("\"last_run\":\"nightly@2026-11-22 failed\"");
    assertThat(List.of(status("/health"), status("/health/ready"), status("/health/live")))
        .containsExactly(503, 200, 200);
  }

  @Test
  void aTimerThatIsSilentIsNotAlive() throws Exception {
    heartbeat = MORNING.minus(Duration.ofMinutes(10));
    assertThat(ask("/health/live").body())
        .isEqualTo(
            "{\"status\":\"down\",\"scheduler\":\"no sign of life since 2026-11-22T07:50:00Z\"}");
    assertThat(status("/health/live")).isEqualTo(503);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNoReasonToCallTheDaemonDead() throws Exception {
    Files.writeString(
        folder.resolve("cicw.conf"), "database.url = \"jdbc:postgresql://localhost:1/cicw\"");
    assertThat(List.of(status("/health/ready"), status("/health/live"), status("/metrics")))
        .containsExactly(503, 200, 503);
  }

  /** A night of ten minutes and one step; it fails with this message, if there is one. */
  private void night(String day, String failure) {
    RunLedger runs = new RunLedger(ledgers(), clock);
    try (ActiveRun run = ((RunStart.Started) runs.start(new RunKey("nightly", day))).run()) {
      var stage = run.begin("stage");
      clock.set(NIGHT.plusSeconds(600));
      stage.done(5050);
      if (failure.isEmpty()) {
        run.done(Optional.empty(), Optional.empty());
      } else {
        run.failed(failure);
      }
    }
  }

  private static String line(String figure, long value) {
    return "cicw_%s %s\n".formatted(figure, Double.toString(value));
  }

  private static Set<String> labels(String metrics) {
    Set<String> labels = new TreeSet<>();
    Matcher label = Pattern.compile("[{,]([a-z_]+)=\"").matcher(metrics);
    while (label.find()) {
      labels.add(label.group(1));
    }
    return labels;
  }

  private Jdbi ledgers() {
    return Ledgers.open(Settings.load(new Home(folder)));
  }

  private int status(String path) throws Exception {
    return ask(path).statusCode();
  }

  private HttpResponse<String> ask(String path) throws Exception {
    clock.set(MORNING);
    Settings settings = Settings.load(new Home(folder));
    try (MetricsServer server = MetricsServer.start(settings, clock, () -> heartbeat, 0)) {
      URI uri = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}

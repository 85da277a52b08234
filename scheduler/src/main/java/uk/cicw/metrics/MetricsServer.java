package uk.cicw.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;

/**
 * Answers monitors over HTTP: {@code /metrics} for Prometheus; {@code /health/live}, {@code
 * /health/ready} and {@code /health} with 200 or 503.
 */
public final class MetricsServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Settings settings;
  private final Clock clock;
  private final Supplier<Instant> heartbeat;
  private final Figures figures = new Figures();
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "metrics");
            thread.setDaemon(true);
            return thread;
          });

  private MetricsServer(
      Settings settings, Clock clock, Supplier<Instant> heartbeat, HttpServer server) {
    this.settings = settings;
    this.clock = clock;
    this.heartbeat = heartbeat;
    this.server = server;
  }

  /**
   * Begins to answer, where {@code metrics.port} is set.
   *
   * @param heartbeat when the timer last showed that it runs
   */
  public static Optional<MetricsServer> start(
      Settings settings, Clock clock, Supplier<Instant> heartbeat) {
    int port = settings.config().getInt("metrics.port");
    return port == 0 ? Optional.empty() : Optional.of(start(settings, clock, heartbeat, port));
  }

  static MetricsServer start(
      Settings settings, Clock clock, Supplier<Instant> heartbeat, int port) {
    String host = settings.config().getString("metrics.host");
    try {
      HttpServer http = HttpServer.create(new InetSocketAddress(host, port), 0);
      MetricsServer metrics = new MetricsServer(settings, clock, heartbeat, http);
      http.createContext("/", metrics::answer);
      http.start();
      LOG.info("Metrics and health are told on {}.", http.getAddress());
      return metrics;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot tell metrics on %s:%d: %s. Choose another metrics.port."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Health live = Health.live(heartbeat.get(), clock.instant());
      switch (exchange.getRequestURI().getPath()) {
        case "/metrics" -> metrics(exchange);
        case "/health/live" -> health(exchange, live);
        case "/health/ready" -> health(exchange, live.ready(snapshot().map(Snapshot::situation)));
        case "/health" -> health(exchange, live.complete(snapshot().map(Snapshot::situation)));
        default -> send(exchange, NOT_FOUND, JSON, "{}");
      }
    }
  }

  private void metrics(HttpExchange exchange) throws IOException {
    Optional<Snapshot> snapshot = snapshot();
    if (snapshot.isEmpty()) {
      send(exchange, UNAVAILABLE, PROMETHEUS, "# the database does not answer\n");
      return;
    }
    send(exchange, OK, PROMETHEUS, figures.text(snapshot.get(), heartbeat.get()));
  }

  private static void health(HttpExchange exchange, Health health) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", health.isWell() ? "up" : "down");
    health
        .checks()
        .forEach((name, problem) -> answer.put(name, problem.isEmpty() ? "ok" : problem));
    send(
        exchange,
        health.isWell() ? OK : UNAVAILABLE,
        JSON,
        new ObjectMapper().writeValueAsString(answer));
  }

  /** Nothing when the database does not answer soon: a monitor waits no longer. */
  private Optional<Snapshot> snapshot() {
    Future<Snapshot> asked =
        threads.submit(
            () -> {
              Jdbi ledgers = Ledgers.open(settings);
              return Snapshot.of(settings, ledgers, clock);
            });
    try {
      return Optional.of(asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      asked.cancel(true);
      LOG.warn("The ledgers could not be asked for metrics: {}", e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

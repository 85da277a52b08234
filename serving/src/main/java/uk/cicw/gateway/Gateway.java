package uk.cicw.gateway;

import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.Location;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.Home;
import uk.cicw.identity.Identities;

/** Serves the live release of a home until it is closed. */
final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  // DuckDB parses and plans by recursion: on the stack of an ordinary thread a hostile statement
  // ends the process
  private static final long STACK = 16L << 20;
  private static final long LOOK_MS = 250;
  private static final long UPKEEP_SECONDS = 2;
  private static final int CALLS_A_CONNECTION = 64;
  private static final long LEAVE_SECONDS = 5;

  private final BufferAllocator allocator = new RootAllocator();
  private final ExecutorService calls = pool("call");
  private final ExecutorService deliveries = pool("delivery");
  private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(2);
  private final Shelves shelves;
  private final FlightServer server;

  private Gateway(
      Home home, GatewaySettings settings, Identities identities, AuditLog audit, Clock clock)
      throws IOException, GeneralSecurityException, SQLException {
    shelves = Shelves.of(home, clock, audit, settings.limits());
    Sessions sessions = new Sessions(identities, settings.session(), clock);
    RunningStatements running =
        new RunningStatements(
            settings.timeout(), settings.statementsPerUser(), mostMemory(settings), clock);
    Trail trail = new Trail(audit, clock);
    Statements statements = new Statements(shelves, running, trail, clock);
    Producer producer =
        new Producer(
            sessions,
            shelves,
            statements,
            new Delivery.Means(running, trail, allocator, settings.rows(), clock),
            ServerFacts.of(version(), Math.toIntExact(settings.timeout().toMillis())),
            deliveries);
    server = server(home, settings, clock, sessions, producer).start();
    // after a death readers wait for the port, not for files
    calls.execute(shelves::open);
    every(LOOK_MS, running::look);
    every(TimeUnit.SECONDS.toMillis(UPKEEP_SECONDS), shelves::look);
    every(TimeUnit.SECONDS.toMillis(UPKEEP_SECONDS), statements::look);
    every(TimeUnit.SECONDS.toMillis(UPKEEP_SECONDS), sessions::forgetEnded);
  }

  static Gateway start(
      Home home, GatewaySettings settings, Identities identities, AuditLog audit, Clock clock)
      throws IOException, GeneralSecurityException, SQLException {
    return new Gateway(home, settings, identities, audit, clock);
  }

  private FlightServer server(
      Home home, GatewaySettings settings, Clock clock, Sessions sessions, Producer producer)
      throws IOException, GeneralSecurityException {
    Certificate certificate = Certificate.of(home, settings, clock);
    Consumer<NettyServerBuilder> more =
        netty ->
            netty
                .maxConcurrentCallsPerConnection(CALLS_A_CONNECTION)
                .addStreamTracerFactory(ClientAddress.tracers());
    return FlightServer.builder(
            allocator, Location.forGrpcTls(settings.host(), settings.port()), producer)
        .useTls(certificate.chain().toFile(), certificate.key().toFile())
        .headerAuthenticator(sessions)
        .executor(calls)
        .transportHint("grpc.builderConsumer", more)
        .build();
  }

  int port() {
    return server.getPort();
  }

  void awaitEnd() throws InterruptedException {
    server.awaitTermination();
  }

  private void every(long millis, Runnable look) {
    watch.scheduleWithFixedDelay(
        () -> {
          try {
            look.run();
          } catch (RuntimeException e) {
            LOG.error("The watch of the gateway failed, and goes on.", e);
          }
        },
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }

  /** DuckDB's share for each kind of file, and what the process needs for itself. */
  private static long mostMemory(GatewaySettings settings) {
    return 3 * bytes(settings.limits().memory()) + Runtime.getRuntime().maxMemory();
  }

  private static long bytes(String memory) {
    long number = Long.parseLong(memory.substring(0, memory.length() - 1));
    return switch (Character.toLowerCase(memory.charAt(memory.length() - 1))) {
      case 'k' -> number << 10;
      case 'm' -> number << 20;
      default -> number << 30;
    };
  }

  private static String version() {
    String version = Gateway.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static ExecutorService pool(String name) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newCachedThreadPool(
        work -> {
          Thread thread = new Thread(null, work, name + "-" + number.incrementAndGet(), STACK);
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void close() {
    server.shutdown();
    watch.shutdownNow();
    try {
      server.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS);
      deliveries.shutdownNow();
      deliveries.awaitTermination(LEAVE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    calls.shutdownNow();
    shelves.close();
  }
}

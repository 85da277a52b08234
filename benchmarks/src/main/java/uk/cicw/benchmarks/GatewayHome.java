package uk.cicw.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.access.Users;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;

/** A home whose gateway the stock driver asks, over TLS and with a password. */
record GatewayHome(Home home, Path cicw, int port) {
  static final String ANALYST = "ana";
  static final String BOARD = "board";
  private static final String PASSWORD = "Nine-Quiet-Herons-41";
  private static final long PATIENCE_S = 60;
  private static final long PAUSE_MS = 20;
  // it tells on standard error what it is, and at length of each attempt that fails
  private static final Logger DRIVER = Logger.getLogger("org.apache.arrow.driver");

  /**
   * With a user of each kind.
   *
   * @param more settings beside the port
   */
  static GatewayHome create(Path root, Path folder, String more) throws IOException {
    DRIVER.setLevel(Level.OFF);
    int port = freePort();
    Home home = new Home(Files.createDirectories(folder));
    Files.writeString(home.settingsFile(), "gateway.port = %d%n%s%n".formatted(port, more));
    Users users = new Users(Ledgers.open(Settings.load(home)), Clock.systemUTC());
    users.add(new Reader(ANALYST, Role.ANALYST, Optional.empty()), PASSWORD.toCharArray());
    users.add(new Reader(BOARD, Role.BOARD, Optional.empty()), PASSWORD.toCharArray());
    return new GatewayHome(home, root.resolve("cicw"), port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts {@code cicw gateway} or {@code cicw serve} and waits until somebody is let in. */
  Process start(String verb) throws IOException, SQLException {
    Process process =
        new ProcessBuilder(cicw.toString(), "--home", home.root().toString(), verb)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    awaitConnection(BOARD).close();
    return process;
  }

  Connection connect(String user) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", PASSWORD);
    return DriverManager.getConnection(
        "jdbc:arrow-flight-sql://localhost:%d/?useEncryption=true&tlsRootCerts=%s"
            .formatted(port, home.gatewayCertificate()),
        properties);
  }

  /** Tries until the gateway lets somebody in. */
  Connection awaitConnection(String user) throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (true) {
      try {
        requireOpenPort();
        return connect(user);
      } catch (IOException | SQLException e) {
        if (System.nanoTime() > end) {
          throw new SQLException("Cannot go on: nobody is let in.", e);
        }
        pause();
      }
    }
  }

  /** To find that out takes the driver longer. */
  private void requireOpenPort() throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells the command to end, and waits for it and what it started. */
  static void end(Process process) {
    process.destroy();
    try {
      process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

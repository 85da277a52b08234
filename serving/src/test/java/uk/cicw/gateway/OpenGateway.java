package uk.cicw.gateway;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.access.Users;
import uk.cicw.audit.AuditLog;
import uk.cicw.duckdb.ReadLimits;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.identity.Identities;
import uk.cicw.ledger.Ledgers;

/** A gateway over a home, with a user of each kind, and the stock driver that connects to it. */
record OpenGateway(Home home, Gateway gateway, AuditLog audit, Users users)
    implements AutoCloseable {
  static final String PASSWORD = "Nine-Quiet-Herons-41";

  static OpenGateway over(Path root, Duration timeout) throws Exception {
    return over(root, timeout, "512m", Clock.systemUTC());
  }

  static OpenGateway over(Path root, Duration timeout, String memory, Clock clock)
      throws Exception {
    Home home = new Home(root);
    Settings settings = Settings.load(home);
    AuditLog audit = AuditLog.of(settings);
    Jdbi ledgers = Ledgers.open(settings);
    Users users = new Users(ledgers, clock);
    add(users, "ana", Role.ANALYST, Optional.empty());
    add(users, "north", Role.ANALYST, Optional.of("812"));
    add(users, "board", Role.BOARD, Optional.empty());
    add(users, "tool", Role.SERVICE, Optional.empty());
    add(users, "aud", Role.AUDITOR, Optional.empty());
    GatewaySettings asked = GatewaySettings.of(settings);
    ReadLimits limits = new ReadLimits(memory, "64m", asked.limits().spillFolder(), timeout, true);
    GatewaySettings used =
        new GatewaySettings(
            "127.0.0.1",
            0,
            Optional.empty(),
            Optional.empty(),
            timeout,
            3_000_000,
            8,
            Duration.ofHours(1),
            limits);
    Identities identities = Identities.of(settings, ledgers, audit, clock);
    return new OpenGateway(home, Gateway.start(home, used, identities, audit, clock), audit, users);
  }

  /** Over a home of its own with the release of {@link TwoCouncils}. */
  static OpenGateway overTwoCouncils(Path parent, Duration timeout) throws Exception {
    return over(TwoCouncils.copy(parent), timeout);
  }

  private static void add(Users users, String name, Role role, Optional<String> authority) {
    if (users.reader(name).isEmpty()) {
      users.add(new Reader(name, role, authority), PASSWORD.toCharArray());
    }
  }

  Connection as(String user) throws SQLException {
    return connect(home.root(), gateway.port(), user);
  }

  /** Connects to the gateway of a home, of this process or of another. */
  static Connection connect(Path home, int port, String user) throws SQLException {
    return connect(
        port,
        user,
        PASSWORD,
        "useEncryption=true&tlsRootCerts=" + new Home(home).gatewayCertificate());
  }

  Connection connect(String user, String password, String options) throws SQLException {
    return connect(gateway.port(), user, password, options);
  }

  private static Connection connect(int port, String user, String password, String options)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:arrow-flight-sql://127.0.0.1:%d/?%s".formatted(port, options), properties);
  }

  /** Rows as text, their cells parted by bars. */
  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows(rows);
    }
  }

  static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        cells.add(String.valueOf(result.getObject(i)));
      }
      rows.add(String.join(" | ", cells));
    }
    return rows;
  }

  @Override
  public void close() {
    gateway.close();
  }
}

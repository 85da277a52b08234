package uk.cicw.daemon;

import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;

/**
 * A new connection for each use by Quartz, which asks a few times a minute: so none that was cut
 * meanwhile is ever found again.
 */
record StoreConnections(Settings settings) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    return Ledgers.connect(settings);
  }

  @Override
  public void initialize() {
    // each connection stands for itself
  }

  @Override
  public void shutdown() {
    // each connection is closed by its user
  }
}

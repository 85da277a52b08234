package uk.cicw.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.jdbc.JdbcClientPool;
import uk.cicw.ledger.Fence;

/**
 * Connections of the catalogue through which nothing is committed once the lease is lost: a commit
 * of Iceberg is a change of one row of its table.
 */
final class FencedClients extends JdbcClientPool {
  private static final String TABLES = "iceberg_tables";

  private final Fence fence;

  FencedClients(Map<String, String> properties, Fence fence) {
    super(properties.get(CatalogProperties.URI), properties);
    this.fence = fence;
  }

  @Override
  protected Connection newClient() {
    Connection client = super.newClient();
    try {
      fence.raise(client, TABLES);
      return client;
    } catch (SQLException e) {
      close(client);
      throw new ValidationException(
          e, "Cannot fence the catalogue against runs that lost their lease: %s", e.getMessage());
    }
  }
}

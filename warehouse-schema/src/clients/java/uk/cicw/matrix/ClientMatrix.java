package uk.cicw.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Asks a client the whole list. */
public final class ClientMatrix {

  /**
   * Makes every call.
   *
   * @return call to outcome: a value, {@code yes}, {@code not supported}, or how it was refused
   */
  public static Map<String, String> rows(ReleaseClient client) throws SQLException {
    Outcomes outcomes = new Outcomes();
    Connection connection = client.connections().open();
    new MetadataCalls(client, connection, outcomes).make();
    new TypeCalls(connection, outcomes).make();
    new PreparedCalls(connection, outcomes).make();
    new StatementCalls(client, connection, outcomes).make();
    new RefusedCalls(connection, outcomes).make();
    outcomes.of("close after all that", () -> closed(connection));
    return outcomes.byCall();
  }

  private static String closed(Connection connection) throws SQLException {
    connection.close();
    return MetadataCalls.yes(connection.isClosed());
  }

  private ClientMatrix() {}
}

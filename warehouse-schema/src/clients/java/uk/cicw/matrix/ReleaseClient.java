package uk.cicw.matrix;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A way to a release that holds the tables of the published file.
 *
 * @param schema where they stand
 * @param hasViews whether it is the analysts' file, with a view for each indicator
 */
public record ReleaseClient(Connections connections, String schema, boolean hasViews) {

  /** Opens a connection of its own each time. */
  @FunctionalInterface
  public interface Connections {
    Connection open() throws SQLException;
  }
}

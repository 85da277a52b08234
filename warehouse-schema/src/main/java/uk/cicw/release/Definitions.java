package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.cicw.model.KeptModel;
import uk.cicw.model.Mart;

/**
 * What gives the facts their meaning: reference dimensions, marts, indicators and the views {@code
 * trend_series_live} and {@code benchmark_live}.
 */
interface Definitions {
  /** Makes a new database file that has them, over facts and series without a row. */
  void write(Path file) throws SQLException, IOException;

  /** Adds what differs from home to home, in the database in use. */
  default void complete(Connection connection) throws SQLException {}

  /** The marts that the gates compare with those of the live release. */
  default List<Mart> marts() {
    return List.of();
  }

  /** The models that are installed as tables, still empty, each behind those that it reads. */
  default List<KeptModel> kept() {
    return List.of();
  }

  /** The files outside of this build that they take up. */
  default List<Path> files() {
    return List.of();
  }
}

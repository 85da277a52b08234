package uk.cicw.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import uk.cicw.model.KeptModel;
import uk.cicw.model.Mart;
import uk.cicw.model.Models;
import uk.cicw.reference.OwnReference;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.statistics.Statistics;

/**
 * The definitions of this build, with what a council sets and adds.
 *
 * @param home with its targets and neighbour models
 * @param parameters of its settings
 */
record HomeDefinitions(Path home, Map<String, Integer> parameters) implements Definitions {

  @Override
  public void install(Connection connection) throws SQLException {
    ReferenceTables.install(connection, parameters, OwnReference.read(home));
    Statistics.install(connection);
    Models.installKept(connection);
    OwnReference.refuseUnknown(connection);
  }

  @Override
  public List<Mart> marts() {
    return Models.marts();
  }

  @Override
  public List<KeptModel> kept() {
    return Models.kept();
  }

  @Override
  public List<Path> files() {
    return OwnReference.files(home);
  }
}

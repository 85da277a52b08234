package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import uk.cicw.model.KeptModel;
import uk.cicw.model.Mart;
import uk.cicw.model.Models;
import uk.cicw.reference.OwnReference;
import uk.cicw.reference.Parameters;

/**
 * The definitions of this build, with what a council sets and adds.
 *
 * @param home with its targets and neighbour models
 * @param parameters of its settings
 */
record HomeDefinitions(Path home, Map<String, Integer> parameters) implements Definitions {

  @Override
  public void write(Path file) throws SQLException, IOException {
    DefinitionsFile.copy(file);
  }

  @Override
  public void complete(Connection connection) throws SQLException {
    Parameters.set(connection, parameters);
    OwnReference.read(home).addTo(connection);
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

package uk.cicw.release;

import java.sql.SQLException;
import java.util.List;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.KeptModel;
import uk.cicw.release.gate.GateResult;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** What the file for analysts gets once the gates have let it through: label and keys. */
final class AnalystFile {

  static void finish(Workbench workbench, String id, List<GateResult> gates, List<KeptModel> kept)
      throws SQLException {
    workbench.run(Workbench.sql("release_label"));
    workbench.run(Workbench.sql("release_label_row").replace("an_id", id));
    boolean hasKeys =
        gates.stream().filter(gate -> gate.name().equals("keys")).allMatch(GateResult::passed);
    for (KeptTable table : Facts.TABLES) {
      if (hasKeys) {
        FactTables.declareKey(workbench, table);
      }
    }
    for (KeptModel model : kept) {
      model.declareKey(workbench.connection());
    }
    for (SeriesTable series : Series.ALL) {
      workbench.run(series.keyDeclaration("analyst"));
    }
  }

  private AnalystFile() {}
}

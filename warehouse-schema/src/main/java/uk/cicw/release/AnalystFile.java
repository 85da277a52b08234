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
  /**
   * The index behind a declared key is larger than its table, and in memory as a whole while it is
   * made: an authority has a tenth of this in its largest table, a country a hundred times as much.
   */
  private static final long MOST_ROWS_WITH_KEY = 2_000_000;

  static void finish(Workbench workbench, String id, List<GateResult> gates, List<KeptModel> kept)
      throws SQLException {
    workbench.run(Workbench.sql("release_label"));
    workbench.run(Workbench.sql("release_label_row").replace("an_id", id));
    boolean hasKeys =
        gates.stream().filter(gate -> gate.name().equals("keys")).allMatch(GateResult::passed);
    for (KeptTable table : Facts.TABLES) {
      if (hasKeys && isSmall(workbench, table.name())) {
        FactTables.declareKey(workbench, table);
      }
    }
    for (KeptModel model : kept) {
      if (isSmall(workbench, model.name())) {
        model.declareKey(workbench.connection());
      }
    }
    for (SeriesTable series : Series.ALL) {
      workbench.run(series.keyDeclaration("analyst"));
    }
  }

  private static boolean isSmall(Workbench workbench, String table) throws SQLException {
    String rows = "select count(*) from " + table;
    return workbench.select(rows, row -> row.getLong(1)).get(0) <= MOST_ROWS_WITH_KEY;
  }

  private AnalystFile() {}
}

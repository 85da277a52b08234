package uk.cicw.release.gate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.duckdb.Workbench;
import uk.cicw.model.Mart;

/** All gates, in the order in which they are asked. */
public final class Gates {
  private static final String LIVE_NAMES =
      """
      select table_name from duckdb_tables() where database_name = 'live'
      union all
      select view_name from duckdb_views() where database_name = 'live' and not internal""";

  private final GateSettings settings;
  private final List<Mart> marts;

  /**
   * @param marts what is compared with the live release beside facts and headline figures
   */
  public Gates(GateSettings settings, List<Mart> marts) {
    this.settings = settings;
    this.marts = marts;
  }

  /**
   * Asks every gate of the database in use; the change gate only where the live release is attached
   * as {@code live}.
   */
  public List<GateResult> check(Workbench workbench, LocalDate today) throws SQLException {
    List<GateResult> results = new ArrayList<>();
    results.add(Gate.declared("row_accounting").check(workbench));
    results.add(Keys.gate().check(workbench));
    results.add(References.gate().check(workbench));
    if (!settings.rules().isEmpty()) {
      results.add(RuleLimit.gate(settings.rules()).check(workbench));
    }
    results.addAll(freshness(workbench, today));
    List<String> live = workbench.select(LIVE_NAMES, row -> row.getString(1));
    if (!live.isEmpty()) {
      workbench.run("set variable change_pct = " + settings.changePct());
      workbench.run("set variable change_count = " + settings.changeCount());
      results.add(Change.gate(live, marts).check(workbench));
    }
    return results;
  }

  /** The one gate whose answer changes without news; nothing where no limit is set. */
  public List<GateResult> freshness(Workbench workbench, LocalDate today) throws SQLException {
    if (settings.freshnessDays().isEmpty()) {
      return List.of();
    }
    workbench.run("set variable today = date '%s'".formatted(today));
    workbench.run("set variable freshness_days = " + settings.freshnessDays().getAsInt());
    return List.of(Gate.declared("freshness").check(workbench));
  }
}

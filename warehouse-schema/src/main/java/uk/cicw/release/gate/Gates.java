package uk.cicw.release.gate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.duckdb.Workbench;

/** All gates, in the order in which they are asked. */
public final class Gates {
  /** What a gate may be called, where somebody lets a release through. */
  public static final List<String> NAMES =
      List.of("row_accounting", "keys", "references", "change", "freshness", "withdrawn");

  private static final String LIVE_TABLES =
      "select table_name from duckdb_tables() where database_name = 'live'";

  private final GateSettings settings;
  private final List<GateOverride> overrides;

  public Gates(GateSettings settings, List<GateOverride> overrides) {
    this.settings = settings;
    this.overrides = overrides;
  }

  /**
   * Asks every gate of the database in use; the change gate only where the live release is attached
   * as {@code live}.
   */
  public List<GateResult> check(Workbench workbench, LocalDate today) throws SQLException {
    List<GateResult> results = new ArrayList<>();
    results.add(ask(Gate.declared("row_accounting"), workbench));
    results.add(ask(Keys.gate(), workbench));
    results.add(ask(References.gate(), workbench));
    results.addAll(freshness(workbench, today));
    List<String> live = workbench.select(LIVE_TABLES, row -> row.getString(1));
    if (!live.isEmpty()) {
      workbench.run("set variable change_pct = " + settings.changePct());
      workbench.run("set variable change_count = " + settings.changeCount());
      results.add(ask(Change.gate(live), workbench));
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
    return List.of(ask(Gate.declared("freshness"), workbench));
  }

  /** A finding that no query makes, under the same rules of override. */
  public GateResult found(String name, String question, List<String> findings) {
    return new GateResult(name, question, findings.size(), findings, "").overridden(overrides);
  }

  private GateResult ask(Gate gate, Workbench workbench) throws SQLException {
    return gate.check(workbench).overridden(overrides);
  }
}

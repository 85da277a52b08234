package uk.cicw.release.gate;

import java.sql.SQLException;
import java.util.List;
import uk.cicw.duckdb.Workbench;

/**
 * A question that a release has to answer well.
 *
 * @param sql selects a row (subject, finding) for each bad answer; no value of a child's record
 */
public record Gate(String name, String question, String sql) {
  private static final String HEADING = "-- question: ";
  private static final int FINDINGS_SHOWN = 20;

  /** The gate {@code release/gates/<name>.sql}, whose first line is its question. */
  static Gate declared(String name) {
    String sql = Workbench.sql("gates/" + name);
    return new Gate(name, sql.lines().findFirst().orElseThrow().substring(HEADING.length()), sql);
  }

  GateResult check(Workbench workbench) throws SQLException {
    List<String> findings =
        workbench.select(sql, row -> row.getString("subject") + ": " + row.getString("finding"));
    return new GateResult(
        name, question, findings.size(), findings.stream().limit(FINDINGS_SHOWN).toList(), "");
  }
}

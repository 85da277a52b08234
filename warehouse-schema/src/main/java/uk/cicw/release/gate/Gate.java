package uk.cicw.release.gate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;

/**
 * A question that a release has to answer well.
 *
 * @param queries select a row (subject, finding) for each bad answer; no value of a child's record.
 *     They are asked one after the other: all of a country at once are more than fits into memory
 */
public record Gate(String name, String question, List<String> queries) {
  private static final String HEADING = "-- question: ";
  private static final int FINDINGS_SHOWN = 20;

  /** The gate {@code release/gates/<name>.sql}, whose first line is its question. */
  static Gate declared(String name) {
    String sql = Workbench.sql("gates/" + name);
    return new Gate(
        name, sql.lines().findFirst().orElseThrow().substring(HEADING.length()), List.of(sql));
  }

  /** Asks these, too. */
  Gate and(Stream<String> more) {
    return new Gate(name, question, Stream.concat(queries.stream(), more).toList());
  }

  GateResult check(Workbench workbench) throws SQLException {
    List<String> findings = new ArrayList<>();
    for (String query : queries) {
      findings.addAll(
          workbench.select(
              query, row -> row.getString("subject") + ": " + row.getString("finding")));
    }
    return new GateResult(
        name, question, findings.size(), findings.stream().limit(FINDINGS_SHOWN).toList(), "");
  }
}

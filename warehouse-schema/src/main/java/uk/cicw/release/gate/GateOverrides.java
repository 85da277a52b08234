package uk.cicw.release.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.LedgerTime;
import uk.cicw.ledger.RunKey;

/** Who let releases through that gates had held. What stands here is never deleted. */
public final class GateOverrides {
  private final Jdbi jdbi;
  private final Clock clock;

  public GateOverrides(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Writes down a decision that an attempt of a run is about to carry out; repeating it is fine.
   */
  public void record(RunKey run, int attempt, Decision decision) {
    jdbi.useTransaction(
        handle ->
            decision
                .found()
                .forEach(
                    gate ->
                        handle.execute(
                            "insert into gate_overrides (run_id, attempt, gate, release_id,"
                                + " decided_at, decided_by, reason, finding_count, findings)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (run_id, attempt, gate) do nothing",
                            run.id(),
                            attempt,
                            gate.name(),
                            decision.releaseId(),
                            LedgerTime.text(clock.instant()),
                            decision.by(),
                            decision.reason(),
                            gate.findingCount(),
                            String.join("\n", gate.findings()))));
  }

  /** By which a run published, in the order in which they were decided. */
  public List<GateOverride> of(RunKey run) {
    return select("run_id = ?", run.id());
  }

  /** By which a release was published. */
  public List<GateOverride> ofRelease(String releaseId) {
    return select("release_id = ?", releaseId);
  }

  private List<GateOverride> select(String where, String value) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from gate_overrides where " + where + " order by decided_at, gate",
                    value)
                .map((row, context) -> read(row))
                .list());
  }

  private static GateOverride read(ResultSet row) throws SQLException {
    return new GateOverride(
        RunKey.parse(row.getString("run_id")).orElseThrow(),
        row.getInt("attempt"),
        row.getString("gate"),
        row.getString("release_id"),
        LedgerTime.instant(row.getString("decided_at")),
        row.getString("decided_by"),
        row.getString("reason"),
        row.getInt("finding_count"),
        row.getString("findings").lines().toList());
  }
}

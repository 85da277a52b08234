package uk.cicw.release.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.ledger.LedgerTime;
import uk.cicw.ledger.RunKey;

/** What gates said of what runs would publish. */
public final class GateLedger {
  private final Jdbi jdbi;
  private final Clock clock;

  public GateLedger(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Writes down what an attempt was told; the last word counts. */
  public void record(RunKey run, int attempt, String releaseId, List<GateResult> results) {
    String now = LedgerTime.text(clock.instant());
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "delete from gate_results where run_id = ? and attempt = ?", run.id(), attempt);
          for (int at = 0; at < results.size(); at++) {
            insert(handle, run, attempt, at, releaseId, now, results.get(at));
          }
        });
  }

  private static void insert(
      Handle handle,
      RunKey run,
      int attempt,
      int askedAs,
      String releaseId,
      String now,
      GateResult result) {
    handle.execute(
        "insert into gate_results (run_id, attempt, asked_as, gate, release_id, asked_at, question,"
            + " finding_count, findings, override_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.id(),
        attempt,
        askedAs,
        result.name(),
        releaseId,
        now,
        result.question(),
        result.findingCount(),
        String.join("\n", result.findings()),
        result.overrideReason());
  }

  /** What the last attempt of this run that asked them was told. */
  public Optional<AskedGates> of(RunKey run) {
    return asked(
        "run_id = ? and attempt = (select max(attempt) from gate_results where run_id = ?)",
        run.id(),
        run.id());
  }

  /** What the run that asked them last was told. */
  public Optional<AskedGates> latest() {
    return jdbi.withHandle(
            handle ->
                handle
                    .select(
                        "select run_id from gate_results order by asked_at desc, run_id desc"
                            + " limit 1")
                    .mapTo(String.class)
                    .findOne())
        .flatMap(RunKey::parse)
        .flatMap(this::of);
  }

  private Optional<AskedGates> asked(String where, Object... values) {
    List<AskedGates> each =
        jdbi.withHandle(
            handle ->
                handle
                    .select(
                        "select * from gate_results where " + where + " order by asked_as", values)
                    .map((row, context) -> read(row))
                    .list());
    return each.stream()
        .findFirst()
        .map(
            first ->
                new AskedGates(
                    first.run(),
                    first.attempt(),
                    first.releaseId(),
                    first.askedAt(),
                    each.stream().flatMap(one -> one.results().stream()).toList()));
  }

  /** A row is one gate. */
  private static AskedGates read(ResultSet row) throws SQLException {
    return new AskedGates(
        RunKey.parse(row.getString("run_id")).orElseThrow(),
        row.getInt("attempt"),
        row.getString("release_id"),
        LedgerTime.instant(row.getString("asked_at")),
        List.of(
            new GateResult(
                row.getString("gate"),
                row.getString("question"),
                row.getInt("finding_count"),
                row.getString("findings").lines().toList(),
                row.getString("override_reason"))));
  }
}

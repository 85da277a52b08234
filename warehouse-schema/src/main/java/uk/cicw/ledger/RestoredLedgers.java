package uk.cicw.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A database that was restored, put right before anybody else opens it. */
public record RestoredLedgers(Jdbi jdbi) {

  /** Where the tables of the lake have their current metadata. */
  public List<String> tableMetadata() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select metadata_location from iceberg_tables order by table_name")
                .mapTo(String.class)
                .list());
  }

  /** Tells the catalogue where a table has its current metadata now. */
  public void moveTable(String from, String to) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update iceberg_tables set metadata_location = ?, previous_metadata_location = null"
                    + " where metadata_location = ?",
                to,
                from));
  }

  /**
   * Ends the run that made the backup, which the copy knows as working, and its lease.
   *
   * @param takenAt when the backup was complete, ISO-8601
   */
  public void settle(String runId, String takenAt) {
    String ended = LedgerTime.text(Instant.parse(takenAt));
    jdbi.useTransaction(
        handle -> {
          for (String table : List.of("runs", "run_steps")) {
            handle.execute(
                "update "
                    + table
                    + " set status = 'done', ended_at = ? where run_id = ? and status = 'running'",
                ended,
                runId);
          }
          handle.execute("update write_lease set expires_at = ?", LedgerTime.text(Instant.EPOCH));
        });
  }
}

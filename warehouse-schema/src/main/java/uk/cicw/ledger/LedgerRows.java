package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads rows of the landing ledger. */
final class LedgerRows {
  static final String SELECT_FILE =
      """
      select f.file_id, f.file_name, f.delivered_from, f.stored_path, f.byte_count,
             f.received_at as file_received_at, f.received_by, f.reason as file_reason
      from landed_files f
      """;

  static final String SELECT_VERSION =
      """
      select v.extract_id, v.authority_code, v.extract_table, v.collection_year, v.data_to,
             v.received_at, v.status, v.reason, v.is_synthetic,
             v.rows_in, v.rows_loaded, v.rows_set_aside,
             f.file_id, coalesce(d.file_name, f.file_name) as file_name,
             coalesce(d.delivered_from, f.delivered_from) as delivered_from, f.stored_path,
             f.byte_count, f.received_at as file_received_at, f.received_by,
             f.reason as file_reason
      from extract_versions v
      join landed_files f on f.file_id = v.file_id
      left join extract_deliveries d on d.extract_id = v.extract_id
      """;

  /** The order in which versions follow each other, see {@link ExtractVersion}. */
  static final String IN_ORDER =
      """
       order by v.authority_code, v.extract_table, v.collection_year,
                v.data_to, v.received_at, v.extract_id
      """;

  static LandedFile file(ResultSet row) throws SQLException {
    return new LandedFile(
        row.getString("file_id"),
        row.getString("file_name"),
        row.getString("delivered_from"),
        row.getString("stored_path"),
        row.getLong("byte_count"),
        Instant.parse(row.getString("file_received_at")),
        row.getString("received_by"),
        Optional.ofNullable(row.getString("file_reason")));
  }

  static ExtractVersion version(ResultSet row) throws SQLException {
    return new ExtractVersion(
        row.getString("extract_id"),
        row.getString("authority_code"),
        row.getString("extract_table"),
        row.getInt("collection_year"),
        LocalDate.parse(row.getString("data_to")),
        Instant.parse(row.getString("received_at")),
        VersionStatus.read(row.getString("status")),
        Optional.ofNullable(row.getString("reason")),
        row.getInt("is_synthetic") == 1,
        counts(row),
        file(row));
  }

  private static Optional<RowCounts> counts(ResultSet row) throws SQLException {
    int in = row.getInt("rows_in");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new RowCounts(in, row.getInt("rows_loaded"), row.getInt("rows_set_aside")));
  }

  private LedgerRows() {}
}

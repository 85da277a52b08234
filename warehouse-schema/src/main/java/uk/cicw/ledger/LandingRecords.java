package uk.cicw.ledger;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes rows of the landing ledger, inside a transaction of the caller. */
final class LandingRecords {
  static void insertFiles(Handle handle, Collection<LandedFile> files) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into landed_files (file_id, file_name, delivered_from, stored_path, byte_count,
                                      received_at, received_by, status, reason)
            values (:file_id, :file_name, :delivered_from, :stored_path, :byte_count,
                    :received_at, :received_by, :status, :reason)
            on conflict (file_id) do update set status = excluded.status, reason = excluded.reason,
                file_name = excluded.file_name, delivered_from = excluded.delivered_from,
                stored_path = excluded.stored_path
            where landed_files.status = 'set_aside'
            """);
    files.forEach(file -> bind(batch, file).add());
    execute(batch);
  }

  private static PreparedBatch bind(PreparedBatch batch, LandedFile file) {
    return batch
        .bind("file_id", file.fileId())
        .bind("file_name", file.fileName())
        .bind("delivered_from", file.deliveredFrom())
        .bind("stored_path", file.storedPath())
        .bind("byte_count", file.byteCount())
        .bind("received_at", file.receivedAt().toString())
        .bind("received_by", file.receivedBy())
        .bind("status", file.isSetAside() ? "set_aside" : "landed")
        .bind("reason", file.reason().orElse(null));
  }

  static void insertVersions(Handle handle, Collection<ExtractVersion> versions) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into extract_versions (extract_id, file_id, authority_code, extract_table,
                collection_year, data_to, received_at, status, reason, is_synthetic)
            values (:extract_id, :file_id, :authority_code, :extract_table,
                :collection_year, :data_to, :received_at, :status, :reason, :is_synthetic)
            on conflict (extract_id) do nothing
            """);
    versions.forEach(version -> bind(batch, version).add());
    execute(batch);
    insertDeliveries(handle, versions);
  }

  private static void insertDeliveries(Handle handle, Collection<ExtractVersion> versions) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into extract_deliveries (extract_id, file_name, delivered_from)
            values (:extract_id, :file_name, :delivered_from)
            on conflict (extract_id) do nothing
            """);
    versions.forEach(
        version ->
            batch
                .bind("extract_id", version.extractId())
                .bind("file_name", version.file().fileName())
                .bind("delivered_from", version.file().deliveredFrom())
                .add());
    execute(batch);
  }

  private static PreparedBatch bind(PreparedBatch batch, ExtractVersion version) {
    return batch
        .bind("extract_id", version.extractId())
        .bind("file_id", version.file().fileId())
        .bind("authority_code", version.authorityCode())
        .bind("extract_table", version.extractTable())
        .bind("collection_year", version.collectionYear())
        .bind("data_to", version.dataTo().toString())
        .bind("received_at", version.receivedAt().toString())
        .bind("status", version.status().text())
        .bind("reason", version.reason().orElse(null))
        .bind("is_synthetic", version.isSynthetic() ? 1 : 0);
  }

  static boolean hasNewPostcodes(Handle handle, Collection<ExtractVersion> versions) {
    return versions.stream()
        .filter(version -> version.extractTable().equals(ExtractVersion.POSTCODES))
        .anyMatch(version -> !isKnown(handle, version.extractId()));
  }

  private static boolean isKnown(Handle handle, String extractId) {
    return handle
        .createQuery("select 1 from extract_versions where extract_id = :extract_id")
        .bind("extract_id", extractId)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  static void stage(Handle handle, Map<String, RowCounts> counts) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update extract_versions set status = 'staged', rows_in = :rows_in,
                rows_loaded = :rows_loaded, rows_set_aside = :rows_set_aside
            where extract_id = :extract_id and status = 'due'
            """);
    counts.forEach(
        (extractId, rows) ->
            batch
                .bind("extract_id", extractId)
                .bind("rows_in", rows.in())
                .bind("rows_loaded", rows.loaded())
                .bind("rows_set_aside", rows.setAside())
                .add());
    execute(batch);
  }

  static void move(Handle handle, Collection<String> extractIds, String from, VersionStatus to) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update extract_versions set status = :to
            where extract_id = :extract_id and status = :from
            """);
    extractIds.forEach(
        id -> batch.bind("extract_id", id).bind("from", from).bind("to", to.text()).add());
    execute(batch);
  }

  static void makeDueAgain(Handle handle, String extractTable) {
    handle
        .createUpdate(
            """
            update extract_versions set status = 'due'
            where extract_table = :extract_table and status in ('staged', 'conformed')
              and file_id not in (select file_id from removed_bytes)
            """)
        .bind("extract_table", extractTable)
        .execute();
  }

  /**
   * Moves every version about children.
   *
   * @param which SQL: those that are moved
   */
  static void moveAll(Handle handle, VersionStatus to, String which) {
    handle
        .createUpdate(
            """
            update extract_versions set status = :to
            where %s and authority_code <> :none
            """
                .formatted(which))
        .bind("to", to.text())
        .bind("none", ExtractVersion.NO_AUTHORITY)
        .execute();
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private LandingRecords() {}
}

package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that staging set aside, with every reason of each. */
public final class SetAsideLedger {
  private static final String CURRENT =
      """
      select v.authority_code, v.extract_table, v.collection_year, v.data_to, s.extract_id,
             f.file_name, f.delivered_from, s.row_number, s.column_name, s.value_class, s.reason
      from set_aside_rows s
      join extract_versions v on v.extract_id = s.extract_id
      join landed_files f on f.file_id = s.file_id
      where not exists (
          select 1 from extract_versions later
          join landed_files g on g.file_id = later.file_id
          where later.authority_code = v.authority_code
            -- of published statistics a file replaces only the one of its own name and release;
            -- the release is the last folder, which is what is left without all up to its slash
            and (later.authority_code <> '-'
                 or (g.file_name = f.file_name
                     and replace(g.delivered_from,
                                 rtrim(g.delivered_from, replace(g.delivered_from, '/', '')), '')
                         = replace(f.delivered_from,
                                   rtrim(f.delivered_from, replace(f.delivered_from, '/', '')), '')))
            and later.extract_table = v.extract_table
            and later.collection_year = v.collection_year
            and later.status in ('staged', 'conformed')
            and (later.data_to > v.data_to
                 or (later.data_to = v.data_to and later.received_at > v.received_at)))
      order by v.authority_code, v.extract_table, v.collection_year, s.extract_id,
               s.row_number, s.column_name, s.reason
      """;

  private final Jdbi jdbi;

  public SetAsideLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes down what staging these versions set aside, in place of what is known of them. */
  public void replace(Collection<String> extractIds, Collection<SetAsideRow> rows) {
    jdbi.useTransaction(
        handle -> {
          delete(handle, extractIds);
          insert(handle, rows);
        });
  }

  /** Sets rows aside that had been loaded; repeating it changes nothing. */
  public void forget(Collection<SetAsideRow> rows) {
    jdbi.useTransaction(
        handle -> {
          insert(handle, rows);
          rows.stream()
              .map(SetAsideRow::extractId)
              .distinct()
              .forEach(extractId -> count(handle, extractId));
        });
  }

  private static void count(Handle handle, String extractId) {
    int setAside =
        handle
            .select(
                "select count(distinct row_number) from set_aside_rows where extract_id = ?",
                extractId)
            .mapTo(Integer.class)
            .one();
    handle.execute(
        "update extract_versions set rows_set_aside = ?, rows_loaded = rows_in - ?"
            + " where extract_id = ?",
        setAside,
        setAside,
        extractId);
  }

  /** What is set aside of the latest version of each extract; a later version says it anew. */
  public List<Reject> current() {
    return jdbi.withHandle(
        handle -> handle.createQuery(CURRENT).map((row, context) -> reject(row)).list());
  }

  /** Every reason of every row that was set aside of one version. */
  public List<SetAsideRow> of(String extractId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select extract_id, file_id, row_number, column_name, value_class, reason
                    from set_aside_rows where extract_id = :id
                    order by row_number, column_name, reason
                    """)
                .bind("id", extractId)
                .map((row, context) -> setAside(row))
                .list());
  }

  private static void delete(Handle handle, Collection<String> extractIds) {
    PreparedBatch batch = handle.prepareBatch("delete from set_aside_rows where extract_id = :id");
    extractIds.forEach(id -> batch.bind("id", id).add());
    execute(batch);
  }

  private static void insert(Handle handle, Collection<SetAsideRow> rows) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into set_aside_rows
                (extract_id, file_id, row_number, column_name, value_class, reason)
            values (:extractId, :fileId, :rowNumber, :column, :valueClass, :reason)
            on conflict do nothing
            """);
    rows.forEach(row -> batch.bindMethods(row).add());
    execute(batch);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Reject reject(ResultSet row) throws SQLException {
    return new Reject(
        row.getString("authority_code"),
        row.getString("extract_table"),
        row.getInt("collection_year"),
        LocalDate.parse(row.getString("data_to")),
        row.getString("extract_id"),
        row.getString("file_name"),
        row.getString("delivered_from"),
        row.getInt("row_number"),
        row.getString("column_name"),
        row.getString("value_class"),
        row.getString("reason"));
  }

  private static SetAsideRow setAside(ResultSet row) throws SQLException {
    return new SetAsideRow(
        row.getString("extract_id"),
        row.getString("file_id"),
        row.getInt("row_number"),
        row.getString("column_name"),
        row.getString("value_class"),
        row.getString("reason"));
  }
}

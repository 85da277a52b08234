package uk.cicw.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What landed, counted by the database, as twenty years of nights are many rows. */
public final class LandingCounts {
  private final Jdbi jdbi;

  public LandingCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Versions of extracts of one authority and collection year.
   *
   * @param collectionYear 0 where the extract is of no year, such as a directory of postcodes
   * @param tables how many different ones
   * @param due landed or staged, and not in the facts
   */
  public record Year(
      String authorityCode,
      int collectionYear,
      long tables,
      long versions,
      Instant lastReceived,
      long due,
      long held,
      long rowsIn,
      long rowsLoaded,
      long rowsSetAside,
      boolean isSynthetic) {

    private static Year of(ResultSet row) throws SQLException {
      return new Year(
          row.getString("authority_code"),
          row.getInt("collection_year"),
          row.getLong("tables"),
          row.getLong("versions"),
          Instant.parse(row.getString("last_received")),
          row.getLong("due"),
          row.getLong("held"),
          row.getLong("rows_in"),
          row.getLong("rows_loaded"),
          row.getLong("rows_set_aside"),
          row.getInt("is_synthetic") == 1);
    }
  }

  /** Files, by whether they are of use. */
  public record Files(long landed, long setAside) {}

  /**
   * Something that waits for a person.
   *
   * @param what {@code file set aside} or {@code extract held}
   */
  public record Waiting(
      String what, String file, String deliveredFrom, Optional<String> reason, String receivedAt) {}

  /** By authority and collection year. */
  public List<Year> years() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select authority_code, collection_year, count(*) as tables,
                           sum(versions) as versions, max(last_received) as last_received,
                           sum(due) as due, sum(held) as held, sum(rows_in) as rows_in,
                           sum(rows_loaded) as rows_loaded, sum(rows_set_aside) as rows_set_aside,
                           max(is_synthetic) as is_synthetic
                    from (
                        select authority_code, extract_table, collection_year,
                               count(*) as versions, max(received_at) as last_received,
                               sum(case when status in ('due', 'staged') then 1 else 0 end) as due,
                               sum(case when status = 'held' then 1 else 0 end) as held,
                               coalesce(sum(rows_in), 0) as rows_in,
                               coalesce(sum(rows_loaded), 0) as rows_loaded,
                               coalesce(sum(rows_set_aside), 0) as rows_set_aside,
                               max(is_synthetic) as is_synthetic
                        from extract_versions
                        group by authority_code, extract_table, collection_year
                    ) as by_table
                    group by authority_code, collection_year
                    order by authority_code, collection_year
                    """)
                .map((row, context) -> Year.of(row))
                .list());
  }

  /**
   * How far staging has come with the extracts of an authority and collection year.
   *
   * @param stamp another one once more of them are staged
   */
  public record Staged(String authorityCode, int collectionYear, String stamp) {}

  /**
   * By authority and collection year, of what is staged of these tables.
   *
   * @param tables at least one
   */
  public List<Staged> staged(Collection<String> tables) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select authority_code, collection_year, count(*) as versions,
                           max(received_at) as last_received, max(extract_id) as greatest
                    from extract_versions
                    where status in ('staged', 'conformed') and extract_table in (<tables>)
                    group by authority_code, collection_year
                    order by authority_code, collection_year
                    """)
                .bindList("tables", List.copyOf(tables))
                .map(
                    (row, context) ->
                        new Staged(
                            row.getString("authority_code"),
                            row.getInt("collection_year"),
                            "%d %s %s"
                                .formatted(
                                    row.getLong("versions"),
                                    row.getString("last_received"),
                                    row.getString("greatest"))))
                .list());
  }

  public Files files() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select (select count(*) from landed_files) as all_files,
                           (select count(*) from landed_files where status = 'set_aside') as set_aside
                    """)
                .map(
                    (row, context) ->
                        new Files(
                            row.getLong("all_files") - row.getLong("set_aside"),
                            row.getLong("set_aside")))
                .one());
  }

  /** The latest files set aside as a whole and the latest extracts that are held. */
  public List<Waiting> waiting(int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select 'file set aside' as what, file_name, delivered_from, reason, received_at
                    from landed_files where status = 'set_aside'
                    union all
                    select 'extract held', coalesce(d.file_name, f.file_name),
                           coalesce(d.delivered_from, f.delivered_from), v.reason, v.received_at
                    from extract_versions v
                    join landed_files f on f.file_id = v.file_id
                    left join extract_deliveries d on d.extract_id = v.extract_id
                    where v.status = 'held'
                    order by received_at desc, what desc, file_name limit ?
                    """,
                    count)
                .map(
                    (row, context) ->
                        new Waiting(
                            row.getString("what"),
                            row.getString("file_name"),
                            row.getString("delivered_from"),
                            Optional.ofNullable(row.getString("reason")),
                            row.getString("received_at")))
                .list());
  }
}

package uk.cicw.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Delivered files whose bytes are not kept any more. What was staged of them stays as it is: they
 * can not be staged again, and none of their rows can be corrected.
 */
public final class RemovedBytes {
  private final Jdbi jdbi;

  /** Why bytes went. */
  public enum Reason {
    /** They held a child who was forgotten. */
    FORGOTTEN,
    /** Later versions replace all that they say. */
    SUPERSEDED,
    /** The file was set aside as a whole. */
    SET_ASIDE
  }

  public RemovedBytes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes it down before they go. Files of corrected rows go with the delivery that they correct:
   * without it nothing can be made of them.
   */
  public void add(Collection<String> fileIds, Reason reason, Instant at) {
    jdbi.useTransaction(
        handle -> {
          fileIds.forEach(fileId -> add(handle, fileId, reason, at));
          List<String> corrections = corrections(handle);
          while (!corrections.isEmpty()) {
            corrections.forEach(fileId -> add(handle, fileId, reason, at));
            corrections = corrections(handle);
          }
        });
  }

  private static void add(Handle handle, String fileId, Reason reason, Instant at) {
    handle.execute(
        "insert into removed_bytes (file_id, removed_at, reason) values (?, ?, ?)"
            + " on conflict (file_id) do nothing",
        fileId,
        LedgerTime.text(at),
        reason.name().toLowerCase(Locale.ROOT));
  }

  /** Files that correct versions of a file that went, and are there. */
  private static List<String> corrections(Handle handle) {
    return handle
        .createQuery(
            """
            select distinct v.file_id from corrections c
            join extract_versions b on b.extract_id = c.base_extract_id
            join extract_versions v on v.extract_id = c.extract_id
            where b.file_id in (select file_id from removed_bytes)
              and v.file_id not in (select file_id from removed_bytes)
            """)
        .mapTo(String.class)
        .list();
  }

  /** Files that were staged and of which rows were set aside as about a forgotten child. */
  public List<String> holdingForgotten() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct file_id from set_aside_rows where reason = :reason
                      and file_id not in (select file_id from removed_bytes)
                    order by 1
                    """)
                .bind("reason", SetAsideRow.FORGOTTEN)
                .mapTo(String.class)
                .list());
  }

  /** All of them. */
  public Set<String> fileIds() {
    return fileIds("");
  }

  /** Those that nobody has to read once more: no version in them is to be staged. */
  public Set<String> readToTheEnd() {
    return fileIds(
        """
         where not exists (select 1 from extract_versions v
                           where v.file_id = r.file_id and v.status in ('due', 'held'))
        """);
  }

  private Set<String> fileIds(String where) {
    return Set.copyOf(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select r.file_id from removed_bytes r" + where)
                    .mapTo(String.class)
                    .list()));
  }

  /**
   * Files about children all of whose versions are replaced by later ones in the facts.
   *
   * @param receivedBefore only those received before this moment, as the ledger writes it
   */
  public List<String> superseded(String receivedBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.file_id from landed_files f
                    where f.status = 'landed' and f.received_at < :before
                      and f.file_id not in (select file_id from removed_bytes)
                      and f.file_id in (select file_id from extract_versions)
                      and not exists (
                          select 1 from extract_versions v
                          left join corrections c on c.base_extract_id = v.extract_id
                          left join extract_versions w on w.extract_id = c.extract_id
                          where v.file_id = f.file_id
                            -- what a correction repeats goes after the correction
                            and ((w.file_id is not null
                                  and w.file_id not in (select file_id from removed_bytes))
                                 or v.authority_code = '-'
                                 or v.status <> 'conformed'
                                 or not exists (
                                     select 1 from extract_versions later
                                     where later.authority_code = v.authority_code
                                       and later.extract_table = v.extract_table
                                       and later.collection_year = v.collection_year
                                       and later.status = 'conformed'
                                       and (later.data_to > v.data_to
                                            or (later.data_to = v.data_to
                                                and later.received_at > v.received_at)))))
                    order by 1
                    """)
                .bind("before", receivedBefore)
                .mapTo(String.class)
                .list());
  }

  /**
   * Files set aside as a whole.
   *
   * @param receivedBefore only those received before this moment, as the ledger writes it
   */
  public List<String> setAside(String receivedBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select f.file_id from landed_files f
                    where f.status = 'set_aside' and f.received_at < :before
                      and f.file_id not in (select file_id from removed_bytes)
                    order by 1
                    """)
                .bind("before", receivedBefore)
                .mapTo(String.class)
                .list());
  }
}

package uk.cicw.ledger;

import static uk.cicw.ledger.ExtractVersion.NO_AUTHORITY;
import static uk.cicw.ledger.ExtractVersion.POSTCODES;
import static uk.cicw.ledger.ExtractVersion.PUBLISHED_FIGURES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What landed and how far it has come. Every method is one transaction, and repeating it changes
 * nothing.
 */
public final class LandingLedger {
  private final Jdbi jdbi;

  public LandingLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes down files and the versions in them, all or nothing. What is known already stays as it
   * is, but a file that had been set aside and is no longer takes its new state. A new directory of
   * postcodes has all episodes staged again, as the distance of a placement is derived there.
   */
  public void land(Collection<LandedFile> files, Collection<ExtractVersion> versions) {
    jdbi.useTransaction(
        handle -> {
          LandingRecords.insertFiles(handle, files);
          if (LandingRecords.hasNewPostcodes(handle, versions)) {
            LandingRecords.makeDueAgain(handle, "episodes");
          }
          LandingRecords.insertVersions(handle, versions);
        });
  }

  /** Versions of extracts about children that are to be staged, in their order. */
  public List<ExtractVersion> due() {
    return versions(
        " where v.status = 'due' and v.authority_code <> :none", Map.of("none", NO_AUTHORITY));
  }

  /** Files of published statistics whose figures are not in the facts yet. */
  public List<ExtractVersion> duePublished() {
    return versions(
        " where v.status = 'due' and v.extract_table = :published",
        Map.of("published", PUBLISHED_FIGURES));
  }

  /** The postcode directory received last. */
  public Optional<ExtractVersion> postcodes() {
    return reference(POSTCODES).stream().max(Comparator.comparing(ExtractVersion::receivedAt));
  }

  /** Every directory of postcodes, or every list of providers, that has landed. */
  public List<ExtractVersion> reference(String table) {
    return versions(" where v.extract_table = :table", Map.of("table", table));
  }

  /** Every version of every extract of an authority, in their order, held ones among them. */
  public List<ExtractVersion> versionsOf(String authority) {
    return versions(" where v.authority_code = :authority", Map.of("authority", authority));
  }

  public List<ExtractVersion> versions() {
    return versions("", Map.of());
  }

  /** Versions that wait for somebody to accept them. */
  public List<ExtractVersion> held() {
    return versions(" where v.status = 'held'", Map.of());
  }

  /** The last day that any version of an extract which has landed speaks of, held ones too. */
  public Optional<LocalDate> dataTo(String authority, String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select max(data_to) from extract_versions"
                        + " where authority_code = ? and extract_table = ?",
                    authority,
                    table)
                .map((row, context) -> Optional.ofNullable(row.getString(1)).map(LocalDate::parse))
                .one());
  }

  /** Codes of the authorities that have staged versions which the facts do not know yet. */
  public List<String> authoritiesToConform() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct authority_code from extract_versions
                    where status = 'staged' order by authority_code
                    """)
                .mapTo(String.class)
                .list());
  }

  /** Codes of the authorities that have rows in the staging tables. */
  public List<String> stagedAuthorities() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct authority_code from extract_versions
                    where status in ('staged', 'conformed') and authority_code <> :none
                    order by authority_code
                    """)
                .bind("none", NO_AUTHORITY)
                .mapTo(String.class)
                .list());
  }

  public List<LandedFile> files() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LedgerRows.SELECT_FILE + " order by f.received_at, f.file_id")
                .map((row, context) -> LedgerRows.file(row))
                .list());
  }

  /** The rows of these versions, by extract id, are staged. */
  public void markStaged(Map<String, RowCounts> counts) {
    jdbi.useTransaction(handle -> LandingRecords.stage(handle, counts));
  }

  /** The facts know these versions now. */
  public void markConformed(Collection<String> extractIds) {
    move(extractIds, "staged", VersionStatus.CONFORMED);
  }

  /** Published figures go into the facts without staging. */
  public void markPublished(Map<String, RowCounts> counts) {
    jdbi.useTransaction(
        handle -> {
          LandingRecords.stage(handle, counts);
          LandingRecords.move(handle, counts.keySet(), "staged", VersionStatus.CONFORMED);
        });
  }

  /** Releases held versions; what is not held stays as it is. */
  public void accept(Collection<String> extractIds) {
    move(extractIds, "held", VersionStatus.DUE);
  }

  /**
   * Has every version of a table staged and conformed again, except those that are held, and those
   * whose bytes are not kept any more.
   */
  public void makeDueAgain(String extractTable) {
    jdbi.useTransaction(handle -> LandingRecords.makeDueAgain(handle, extractTable));
  }

  /**
   * Has every version about children staged again, except those that are held, and those whose
   * bytes are not kept any more.
   */
  public void stageAgain() {
    jdbi.useTransaction(
        handle ->
            LandingRecords.moveAll(
                handle,
                VersionStatus.DUE,
                "status in ('staged', 'conformed')"
                    + " and file_id not in (select file_id from removed_bytes)"));
  }

  /** Has every version about children conformed again that is staged. */
  public void conformAgain() {
    jdbi.useTransaction(
        handle -> LandingRecords.moveAll(handle, VersionStatus.STAGED, "status = 'conformed'"));
  }

  private void move(Collection<String> extractIds, String from, VersionStatus to) {
    jdbi.useTransaction(handle -> LandingRecords.move(handle, extractIds, from, to));
  }

  private List<ExtractVersion> versions(String where, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LedgerRows.SELECT_VERSION + where + LedgerRows.IN_ORDER)
                .bindMap(values)
                .map((row, context) -> LedgerRows.version(row))
                .list());
  }
}

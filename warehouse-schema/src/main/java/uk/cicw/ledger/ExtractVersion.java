package uk.cicw.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One version of a logical extract (authority, table, collection year), as one file delivered it. A
 * file that holds several tables has one row for each. Versions of the same logical extract are
 * ordered by {@code dataTo}, {@code receivedAt} and {@code extractId}; files with the same {@code
 * dataTo} and {@code receivedAt} together are one version.
 *
 * @param extractId a function of the bytes, the table and what the delivery says of itself, never
 *     of a clock
 * @param authorityCode three digits, or {@code -} for what belongs to no authority
 * @param extractTable a table of the extract catalogue, {@link #PUBLISHED_FIGURES}, {@link
 *     #POSTCODES} or {@link #PROVIDERS}
 * @param collectionYear by the year it ends in
 * @param dataTo last day that the extract speaks of
 * @param reason why it is held
 * @param rows empty until it is staged
 * @param file the file that it came in
 */
public record ExtractVersion(
    String extractId,
    String authorityCode,
    String extractTable,
    int collectionYear,
    LocalDate dataTo,
    Instant receivedAt,
    VersionStatus status,
    Optional<String> reason,
    boolean isSynthetic,
    Optional<RowCounts> rows,
    LandedFile file) {
  /** A file of published statistics. */
  public static final String PUBLISHED_FIGURES = "published_figures";

  /** A postcode directory. */
  public static final String POSTCODES = "postcodes";

  /** A list of Ofsted's providers. */
  public static final String PROVIDERS = "providers";

  /** The authority code of what belongs to no authority. */
  public static final String NO_AUTHORITY = "-";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The day on which the warehouse received it, in the calendar of England. */
  public LocalDate receivedDate() {
    return receivedAt.atZone(LONDON).toLocalDate();
  }
}

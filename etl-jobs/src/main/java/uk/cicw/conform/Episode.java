package uk.cicw.conform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An episode as reported. */
record Episode(
    LocalDate start,
    @Nullable LocalDate end,
    String newEpisodeReason,
    String legalStatus,
    String need,
    String placement,
    @Nullable String provider,
    @Nullable String endReason,
    @Nullable String changeReason,
    @Nullable String providerUrn,
    @Nullable String placementAuthority,
    @Nullable String location,
    @Nullable BigDecimal distance,
    int collectionYear,
    Origin origin) {
  /** An agreed series of short breaks, each episode recorded or the agreement only. */
  private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");

  private static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

  /** Written by the return where home or placement can not be located. */
  private static final BigDecimal UNKNOWN_DISTANCE = new BigDecimal("999.9");

  static Episode of(StagedRow row) {
    return new Episode(
        row.required("decom"),
        row.date("dec"),
        row.required("rne"),
        row.required("ls"),
        row.required("cin"),
        row.required("place"),
        row.text("place_provider"),
        row.text("rec"),
        row.text("reason_place_change"),
        row.text("urn"),
        row.text("pl_la"),
        row.text("pl_location"),
        knownDistance(row.decimal("pl_distance")),
        row.collectionYear(),
        row.origin());
  }

  private static @Nullable BigDecimal knownDistance(@Nullable BigDecimal reported) {
    return reported == null || reported.compareTo(UNKNOWN_DISTANCE) == 0 ? null : reported;
  }

  boolean isShortBreak() {
    return SHORT_BREAKS.contains(legalStatus);
  }

  boolean isTemporary() {
    return TEMPORARY.contains(placement);
  }

  boolean startsCare() {
    return newEpisodeReason.equals("S");
  }

  /** Whether it says that a new episode began on the day it ended. */
  boolean isFollowed() {
    return "X1".equals(endReason);
  }

  /**
   * The reported end where it can be one, null where none is reported or it is before the start.
   */
  @Nullable LocalDate possibleEnd() {
    return end != null && end.isAfter(start) ? end : null;
  }
}

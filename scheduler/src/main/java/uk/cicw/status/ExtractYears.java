package uk.cicw.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.RowCounts;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.schema.CollectionYear;

/** What landed, one row an authority and collection year. */
final class ExtractYears {

  static Listing listing(List<ExtractVersion> versions) {
    Listing years =
        Listing.of(
            "authority_code",
            "collection_year",
            "tables",
            "versions",
            "last_received",
            "not_done",
            "rows_in",
            "rows_loaded",
            "rows_set_aside",
            "is_synthetic");
    Map<Year, List<ExtractVersion>> byYear =
        versions.stream()
            .collect(
                Collectors.groupingBy(
                    version -> new Year(version.authorityCode(), version.collectionYear()),
                    TreeMap::new,
                    Collectors.toList()));
    byYear.forEach((year, of) -> add(years, year, of));
    return years;
  }

  private static void add(Listing years, Year year, List<ExtractVersion> versions) {
    years.add(
        year.authorityCode(),
        year.label(),
        versions.stream().map(ExtractVersion::extractTable).distinct().count(),
        versions.size(),
        LocalMoment.text(
            versions.stream()
                .map(ExtractVersion::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)),
        versions.stream().filter(version -> version.status() != VersionStatus.CONFORMED).count(),
        rows(versions, RowCounts::in),
        rows(versions, RowCounts::loaded),
        rows(versions, RowCounts::setAside),
        versions.stream().anyMatch(ExtractVersion::isSynthetic));
  }

  private static long rows(List<ExtractVersion> versions, ToLongFunction<RowCounts> count) {
    return versions.stream().flatMap(version -> version.rows().stream()).mapToLong(count).sum();
  }

  private record Year(String authorityCode, int collectionYear) implements Comparable<Year> {
    /** A directory of postcodes is of no year. */
    Optional<String> label() {
      return Optional.of(collectionYear)
          .filter(year -> year > 0)
          .map(year -> new CollectionYear(year).label());
    }

    @Override
    public int compareTo(Year other) {
      return Comparator.comparing(Year::authorityCode)
          .thenComparing(Year::collectionYear)
          .compare(this, other);
    }
  }

  private ExtractYears() {}
}

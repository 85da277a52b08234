package uk.cicw.status;

import java.util.List;
import java.util.Optional;
import uk.cicw.ledger.LandingCounts.Year;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.schema.CollectionYear;

/** What landed, one row an authority and collection year. */
final class ExtractYears {

  /** The latest years, and what is of no year. */
  static Listing listing(List<Year> years, int count) {
    Listing listing =
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
    int last = years.stream().mapToInt(Year::collectionYear).max().orElse(0);
    years.stream()
        .filter(year -> year.collectionYear() == 0 || year.collectionYear() > last - count)
        .forEach(year -> add(listing, year));
    return listing;
  }

  private static void add(Listing listing, Year year) {
    listing.add(
        year.authorityCode(),
        label(year),
        year.tables(),
        year.versions(),
        LocalMoment.text(year.lastReceived()),
        year.due() + year.held(),
        year.rowsIn(),
        year.rowsLoaded(),
        year.rowsSetAside(),
        year.isSynthetic());
  }

  /** A directory of postcodes is of no year. */
  private static Optional<String> label(Year year) {
    return Optional.of(year.collectionYear())
        .filter(number -> number > 0)
        .map(number -> new CollectionYear(number).label());
  }

  private ExtractYears() {}
}

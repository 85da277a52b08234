package uk.cicw.conform;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The versions of one extract table that are in force on a day, one for each collection year.
 *
 * @param extractIds the extracts of these versions
 */
record TableView(NavigableMap<Integer, Version> byYear, Set<String> extractIds)
    implements Serializable {
  static final TableView EMPTY = new TableView(new TreeMap<>(), Set.of());

  /** Files of one table and year with one {@code dataTo} and one moment of receipt. */
  record Version(LocalDate dataTo, Instant receivedAt, NavigableSet<String> extractIds)
      implements Serializable {
    private static final Comparator<Version> ORDER =
        Comparator.comparing(Version::dataTo).thenComparing(Version::receivedAt);

    static Version of(KnownExtract extract) {
      return new Version(
          extract.dataTo(), extract.receivedAt(), new TreeSet<>(Set.of(extract.extractId())));
    }

    /** The later of the two, or both together where they are one delivery. */
    Version succeededBy(Version other) {
      int order = ORDER.compare(this, other);
      return order == 0 ? united(other) : order > 0 ? this : other;
    }

    private Version united(Version other) {
      NavigableSet<String> ids = new TreeSet<>(extractIds);
      ids.addAll(other.extractIds);
      return new Version(dataTo, receivedAt, ids);
    }
  }

  /** This view once that extract is known too. */
  TableView with(KnownExtract extract) {
    NavigableMap<Integer, Version> years = new TreeMap<>(byYear);
    years.merge(extract.collectionYear(), Version.of(extract), Version::succeededBy);
    Set<String> ids = new HashSet<>();
    years.values().forEach(version -> ids.addAll(version.extractIds()));
    return new TableView(years, ids);
  }

  boolean isInForce(String extractId) {
    return extractIds.contains(extractId);
  }

  /** The version that speaks of the latest day. */
  Optional<Version> latest() {
    return byYear.values().stream().max(Version.ORDER);
  }

  /** The latest collection year of which anything has arrived, 0 where nothing has. */
  int latestYear() {
    return byYear.isEmpty() ? 0 : byYear.lastKey();
  }
}

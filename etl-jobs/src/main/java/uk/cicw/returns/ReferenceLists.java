package uk.cicw.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandingLedger;

/** The lists that rules look things up in: directories of postcodes, and of Ofsted's providers. */
record ReferenceLists(List<ExtractVersion> postcodes, List<ExtractVersion> providers) {
  private static final int SHORT_ID = 8;

  static ReferenceLists landed(LandingLedger ledger) {
    return new ReferenceLists(
        ledger.reference(ExtractVersion.POSTCODES), ledger.reference(ExtractVersion.PROVIDERS));
  }

  /** Those known by a day. */
  ReferenceLists on(LocalDate day) {
    return new ReferenceLists(latest(postcodes, day), latest(providers, day));
  }

  /** The version received last, with those that came with it: providers may be in two files. */
  private static List<ExtractVersion> latest(List<ExtractVersion> versions, LocalDate day) {
    Optional<Instant> last =
        versions.stream()
            .filter(version -> !version.receivedDate().isAfter(day))
            .map(ExtractVersion::receivedAt)
            .max(Comparator.naturalOrder());
    return versions.stream()
        .filter(version -> last.equals(Optional.of(version.receivedAt())))
        .toList();
  }

  SortedSet<LocalDate> days() {
    return all().map(ExtractVersion::receivedDate).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What they are known by, parted by commas. */
  String ids() {
    return all().map(ReferenceLists::id).sorted().collect(Collectors.joining(","));
  }

  /** The first day of those that are not among these. */
  Optional<LocalDate> firstDayBut(Collection<String> ids) {
    Set<String> known = Set.copyOf(ids);
    return all()
        .filter(version -> !known.contains(id(version)))
        .map(ExtractVersion::receivedDate)
        .min(Comparator.naturalOrder());
  }

  private Stream<ExtractVersion> all() {
    return Stream.concat(postcodes.stream(), providers.stream());
  }

  private static String id(ExtractVersion version) {
    return version.extractId().substring(0, SHORT_ID);
  }
}

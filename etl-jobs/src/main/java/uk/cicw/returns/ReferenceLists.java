package uk.cicw.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /**
   * Those that count on a day: of each kind the version received last by then, or, for the days
   * before any was received, the first one. What came with it counts, too: providers may be in two
   * files.
   */
  ReferenceLists on(LocalDate day) {
    return new ReferenceLists(on(day, postcodes), on(day, providers));
  }

  private static List<ExtractVersion> on(LocalDate day, List<ExtractVersion> versions) {
    Optional<Instant> moment =
        versions.stream()
            .filter(version -> !version.receivedDate().isAfter(day))
            .map(ExtractVersion::receivedAt)
            .max(Comparator.naturalOrder())
            .or(() -> first(versions));
    return versions.stream()
        .filter(version -> moment.equals(Optional.of(version.receivedAt())))
        .toList();
  }

  private static Optional<Instant> first(List<ExtractVersion> versions) {
    return versions.stream().map(ExtractVersion::receivedAt).min(Comparator.naturalOrder());
  }

  SortedSet<LocalDate> days() {
    return all().map(ExtractVersion::receivedDate).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What they are known by, parted by commas. */
  String ids() {
    return all().map(ReferenceLists::id).sorted().collect(Collectors.joining(","));
  }

  /** The first day on which those count that are not among these. */
  Optional<LocalDate> firstDayBut(Collection<String> ids) {
    return Stream.concat(firstDayBut(ids, postcodes), firstDayBut(ids, providers))
        .min(Comparator.naturalOrder());
  }

  private static Stream<LocalDate> firstDayBut(
      Collection<String> ids, List<ExtractVersion> versions) {
    Optional<Instant> first = first(versions);
    return versions.stream()
        .filter(version -> !ids.contains(id(version)))
        .map(
            version ->
                first.equals(Optional.of(version.receivedAt()))
                    ? LocalDate.MIN
                    : version.receivedDate());
  }

  private Stream<ExtractVersion> all() {
    return Stream.concat(postcodes.stream(), providers.stream());
  }

  private static String id(ExtractVersion version) {
    return version.extractId().substring(0, SHORT_ID);
  }
}

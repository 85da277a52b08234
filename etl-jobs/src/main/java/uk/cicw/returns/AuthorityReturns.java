package uk.cicw.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.cicw.conform.Knowledge;
import uk.cicw.conform.KnownExtract;
import uk.cicw.decode.DeliveredFile;
import uk.cicw.decode.DeliveredFiles;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.returns.ReturnHistory.Holding;
import uk.cicw.staging.DeliveredExtract;
import uk.cicw.staging.DeliveredExtracts;

/** The returns of one authority, and which of them are to be held against the rules. */
final class AuthorityReturns {
  private final String authority;
  private final List<ExtractVersion> versions;
  private final ReturnHistory history;
  private final DeliveredExtracts delivered;
  private final DeliveredFiles landing;

  /**
   * @param versions of tables of the return whose rows are staged
   */
  AuthorityReturns(
      String authority,
      List<ExtractVersion> versions,
      ReferenceLists lists,
      DeliveredExtracts delivered,
      DeliveredFiles landing) {
    this.authority = authority;
    this.versions = versions;
    this.history =
        new ReturnHistory(Knowledge.of(versions.stream().map(KnownExtract::of).toList()), lists);
    this.delivered = delivered;
    this.landing = landing;
  }

  /** Those that versions which the facts do not know, or new lists, have changed. */
  List<DueReturn> changed(int firstYear, Optional<LocalDate> newLists) {
    List<DueReturn> due = new ArrayList<>();
    for (int year : years(firstYear)) {
      Stream<LocalDate> arrived =
          versions.stream()
              .filter(version -> version.status() == VersionStatus.STAGED)
              .filter(version -> isRead(version.collectionYear(), year))
              .map(ExtractVersion::receivedDate);
      Stream.concat(arrived, newLists.stream())
          .min(Comparator.naturalOrder())
          .flatMap(since -> since(year, since))
          .ifPresent(due::add);
    }
    return due;
  }

  /** A return is held against the rules beside that of the year before. */
  private static boolean isRead(int year, int byReturnOf) {
    return year == byReturnOf || year == byReturnOf - 1;
  }

  /**
   * A return as it is now and, where it was another one before, as it was then, which comes first.
   * Empty where none has landed.
   */
  Optional<DueReturn> latestStates(int year) {
    SortedMap<LocalDate, Holding> days = history.of(year);
    List<LocalDate> latest = List.copyOf(days.keySet());
    return latest.isEmpty()
        ? Optional.empty()
        : of(year, LocalDate.MIN, days.tailMap(latest.get(Math.max(0, latest.size() - 2))));
  }

  /** All of them, from the first day on. */
  List<DueReturn> all(int firstYear) {
    return years(firstYear).stream().flatMap(year -> anew(year).stream()).toList();
  }

  private Optional<DueReturn> since(int year, LocalDate since) {
    return since.equals(LocalDate.MIN)
        ? anew(year)
        : of(year, since, history.of(year).tailMap(since));
  }

  /**
   * From the first day on; where bytes are gone, from the first day on after which none are: what
   * was found before can not be found again, and stands.
   */
  private Optional<DueReturn> anew(int year) {
    SortedMap<LocalDate, Holding> days = history.of(year);
    LocalDate since =
        days.entrySet().stream()
            .filter(day -> !state(day.getKey(), day.getValue()).gone().isEmpty())
            .map(day -> day.getKey().plusDays(1))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return of(year, since, days.tailMap(since));
  }

  private SortedSet<Integer> years(int firstYear) {
    SortedSet<Integer> years = new TreeSet<>();
    versions.forEach(version -> years.add(version.collectionYear()));
    return years.tailSet(firstYear);
  }

  private Optional<DueReturn> of(int year, LocalDate since, SortedMap<LocalDate, Holding> days) {
    List<ReturnState> states =
        days.entrySet().stream().map(day -> state(day.getKey(), day.getValue())).toList();
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(new DueReturn(authority, year, since, List.of(), states));
  }

  private ReturnState state(LocalDate day, Holding holding) {
    List<TablePart> parts = new ArrayList<>();
    Set<String> gone = new TreeSet<>();
    add(holding.thisYear(), false, parts, gone);
    add(holding.lastYear(), true, parts, gone);
    return new ReturnState(
        day,
        parts,
        gone,
        files(holding.lists().postcodes()).stream().findFirst().orElse(null),
        files(holding.lists().providers()));
  }

  /** A table of which a part is gone is gone. */
  private void add(
      Map<String, Set<String>> inForce,
      boolean isOfLastYear,
      List<TablePart> parts,
      Set<String> gone) {
    inForce.forEach(
        (table, ids) -> {
          List<DeliveredExtract> extracts = ids.stream().sorted().map(delivered::of).toList();
          if (extracts.stream().allMatch(DeliveredExtract::isThere)) {
            extracts.forEach(extract -> parts.add(new TablePart(extract, isOfLastYear)));
          } else {
            gone.add(isOfLastYear ? table + "_last" : table);
          }
        });
  }

  private List<DeliveredFile> files(Collection<ExtractVersion> lists) {
    return lists.stream().map(list -> landing.at(list.file().storedPath())).toList();
  }
}

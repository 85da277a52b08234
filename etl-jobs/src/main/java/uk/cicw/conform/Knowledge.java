package uk.cicw.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which versions of an authority's extracts were in force on each day: of a logical extract, the
 * one with the greatest {@code dataTo}, then the one received last, among those received by that
 * day. It depends on what was received when, never on the order in which files were landed.
 */
public final class Knowledge implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, NavigableMap<LocalDate, TableView>> views = new HashMap<>();
  private final Map<String, NavigableSet<LocalDate>> changes = new HashMap<>();

  private Knowledge() {}

  public static Knowledge of(Collection<KnownExtract> extracts) {
    Knowledge knowledge = new Knowledge();
    extracts.stream()
        .sorted(Comparator.comparing(KnownExtract::receivedDate))
        .forEach(knowledge::learn);
    return knowledge;
  }

  private void learn(KnownExtract extract) {
    NavigableMap<LocalDate, TableView> days =
        views.computeIfAbsent(extract.table(), table -> new TreeMap<>());
    TableView before = days.isEmpty() ? TableView.EMPTY : days.lastEntry().getValue();
    TableView after = before.with(extract);
    days.put(extract.receivedDate(), after);
    Set<String> changed = new HashSet<>(after.extractIds());
    changed.addAll(before.extractIds());
    changed.removeIf(id -> before.isInForce(id) && after.isInForce(id));
    changed.forEach(
        id -> changes.computeIfAbsent(id, any -> new TreeSet<>()).add(extract.receivedDate()));
  }

  /** The days, from this one on, on which an extract came into force or was replaced. */
  SortedSet<LocalDate> changes(String extractId, LocalDate since) {
    return changes.getOrDefault(extractId, new TreeSet<>()).tailSet(since, true);
  }

  /** The extracts of a table and collection year that are in force on a day. */
  public Set<String> inForce(LocalDate day, String table, int year) {
    TableView.Version version = on(day, table).byYear().get(year);
    return version == null ? Set.of() : version.extractIds();
  }

  /** The latest collection year of which any of these tables is known on a day, 0 for none. */
  public int latestYear(LocalDate day, Collection<String> tables) {
    return tables.stream().mapToInt(table -> on(day, table).latestYear()).max().orElse(0);
  }

  /** The days on which something of these tables was received. */
  public SortedSet<LocalDate> days(Collection<String> tables) {
    SortedSet<LocalDate> days = new TreeSet<>();
    tables.forEach(table -> days.addAll(viewsOf(table).keySet()));
    return days;
  }

  TableView on(LocalDate day, String table) {
    Map.Entry<LocalDate, TableView> entry = viewsOf(table).floorEntry(day);
    return entry == null ? TableView.EMPTY : entry.getValue();
  }

  private NavigableMap<LocalDate, TableView> viewsOf(String table) {
    return views.getOrDefault(table, new TreeMap<>());
  }
}

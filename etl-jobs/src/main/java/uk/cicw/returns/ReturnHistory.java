package uk.cicw.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.cicw.conform.Knowledge;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** On which days the returns of an authority became other ones, and what they were then. */
record ReturnHistory(Knowledge knowledge, ReferenceLists lists) {
  private static final List<String> TABLES =
      Ssda903.TABLES.stream().map(ExtractTable::name).toList();

  /**
   * What a return consists of on a day.
   *
   * @param thisYear extracts in force, by table; not empty
   * @param lists those that count that day
   */
  record Holding(
      Map<String, Set<String>> thisYear, Map<String, Set<String>> lastYear, ReferenceLists lists) {

    boolean hasSameExtracts(Holding other) {
      return thisYear.equals(other.thisYear) && lastYear.equals(other.lastYear);
    }
  }

  /** Of the return of that collection year, by the days on which it became another one. */
  SortedMap<LocalDate, Holding> of(int year) {
    SortedMap<LocalDate, Holding> history = new TreeMap<>();
    for (LocalDate day : days()) {
      Holding holding = new Holding(inForce(day, year), inForce(day, year - 1), lists.on(day));
      if (!holding.thisYear().isEmpty() && isNews(history, holding, day, year)) {
        history.put(day, holding);
      }
    }
    return history;
  }

  private boolean isNews(
      SortedMap<LocalDate, Holding> history, Holding holding, LocalDate day, int year) {
    if (history.isEmpty()) {
      return true;
    }
    Holding last = history.get(history.lastKey());
    return last == null
        || !last.hasSameExtracts(holding)
        || !last.lists().equals(holding.lists()) && knowledge.latestYear(day, TABLES) == year;
  }

  private SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(knowledge.days(TABLES));
    days.addAll(lists.days());
    return days;
  }

  private Map<String, Set<String>> inForce(LocalDate day, int year) {
    Map<String, Set<String>> inForce = new TreeMap<>();
    for (String table : TABLES) {
      Set<String> extracts = knowledge.inForce(day, table, year);
      if (!extracts.isEmpty()) {
        inForce.put(table, extracts);
      }
    }
    return inForce;
  }
}

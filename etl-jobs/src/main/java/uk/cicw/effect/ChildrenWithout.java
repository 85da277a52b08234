package uk.cicw.effect;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.conform.Child;
import uk.cicw.conform.ChildConformer;
import uk.cicw.conform.ChildRows;
import uk.cicw.conform.Knowledge;
import uk.cicw.conform.KnownExtract;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractTable;

/** Conforms children with all of their rows, and once more without those that fail a rule. */
final class ChildrenWithout {
  private final ChildConformer conformer;
  private final BiPredicate<String, ReturnedRow> changesFigures;

  /**
   * @param changesFigures whether an indicator reads a cell that a rule marks in a row
   */
  ChildrenWithout(
      List<ExtractTable> tables,
      CollectionYear year,
      BiPredicate<String, ReturnedRow> changesFigures) {
    this.conformer =
        new ChildConformer(
            Knowledge.of(tables.stream().map(table -> extract(table, year)).toList()),
            ReviewDueDates.DEFAULT);
    this.changesFigures = changesFigures;
  }

  private static KnownExtract extract(ExtractTable table, CollectionYear year) {
    return new KnownExtract(
        table.name(),
        table.name(),
        year.ending(),
        year.end(),
        year.end().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        year.end());
  }

  /** All children, in the order of their identifiers; each on whichever processor is free. */
  List<ConformedChild> conform(SortedMap<String, List<ReturnedRow>> byChild) {
    return byChild.entrySet().parallelStream()
        .map(child -> conform(child.getKey(), child.getValue()))
        .toList();
  }

  private ConformedChild conform(String child, List<ReturnedRow> rows) {
    SortedSet<String> setAside = new TreeSet<>();
    SortedMap<String, BitSet> failing = failing(rows, setAside);
    List<TableRow> facts = new ArrayList<>(facts(EffectTables.AS_DELIVERED, child, rows));
    Map<BitSet, String> authorities = new HashMap<>();
    SortedMap<String, String> byRule = new TreeMap<>();
    failing.forEach(
        (code, without) -> {
          if (!authorities.containsKey(without)) {
            String authority = Integer.toString(authorities.size() + 1);
            authorities.put(without, authority);
            facts.addAll(facts(authority, child, without(rows, without)));
          }
          byRule.put(code, authorities.getOrDefault(without, ""));
        });
    return new ConformedChild(child, facts, byRule, setAside);
  }

  /** By rule, which of the rows fail it in a cell that an indicator reads. */
  private SortedMap<String, BitSet> failing(List<ReturnedRow> rows, SortedSet<String> setAside) {
    SortedMap<String, BitSet> failing = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String code : rulesOfCellsRead(rows.get(i))) {
        if (rows.get(i).staged().isPresent()) {
          failing.computeIfAbsent(code, key -> new BitSet()).set(i);
        } else {
          setAside.add(code);
        }
      }
    }
    return failing;
  }

  private List<String> rulesOfCellsRead(ReturnedRow row) {
    return row.fieldsByRule().keySet().stream()
        .filter(code -> changesFigures.test(code, row))
        .toList();
  }

  private static List<ReturnedRow> without(List<ReturnedRow> rows, BitSet without) {
    return IntStream.range(0, rows.size())
        .filter(at -> !without.get(at))
        .mapToObj(rows::get)
        .toList();
  }

  private List<TableRow> facts(String authority, String child, List<ReturnedRow> rows) {
    List<TableRow> staged = rows.stream().flatMap(row -> row.staged().stream()).toList();
    return conformer.conform(new Child(authority, child), ChildRows.of(staged));
  }
}

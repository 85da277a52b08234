package uk.cicw.conform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Makes all facts about a child of an authority of all its staged rows, or takes up those that were
 * made before. A pure function; it knows no Spark.
 */
public final class ChildConformer {
  private static final List<KeptTable> CARE =
      List.of(Facts.PLACEMENT_EPISODES, Facts.PLACEMENTS, Facts.PERIODS_OF_CARE, Facts.REVIEWS);

  private final Knowledge knowledge;
  private final ReviewDueDates dueDates;
  private final LocalDate since;
  private final SortedMap<LocalDate, Coverage> coverages;

  /** Makes the facts of all days. */
  public ChildConformer(Knowledge knowledge, ReviewDueDates dueDates) {
    this(knowledge, dueDates, LocalDate.MIN);
  }

  /** Makes those known from this day on; what was known before is given. */
  ChildConformer(Knowledge knowledge, ReviewDueDates dueDates, LocalDate since) {
    this.knowledge = knowledge;
    this.dueDates = dueDates;
    this.since = since;
    this.coverages = CareKnown.coverages(knowledge).tailMap(since);
  }

  /** The rows of every table of {@link Facts#ABOUT_CHILDREN} about this child, in one order. */
  public List<TableRow> conform(Child child, ChildRows rows) {
    return conform(child, rows, Map.of());
  }

  /**
   * The same.
   *
   * @param before the facts about the child that were made before, by table
   */
  List<TableRow> conform(Child child, ChildRows rows, Map<String, List<TableRow>> before) {
    Map<String, FactHistory> histories = new LinkedHashMap<>();
    for (KeptTable fact : Facts.ABOUT_CHILDREN) {
      List<TableRow> made = before.getOrDefault(fact.name(), List.of());
      histories.put(fact.name(), new FactHistory(fact, made, since));
    }
    new OneChild(child, rows, histories).learn();
    return histories.values().stream()
        .flatMap(history -> history.rows().stream().sorted(FactOrder.BY_VALUES))
        .toList();
  }

  private final class OneChild {
    private final Child child;
    private final ChildRows rows;
    private final Map<String, FactHistory> histories;

    OneChild(Child child, ChildRows rows, Map<String, FactHistory> histories) {
      this.child = child;
      this.rows = rows;
      this.histories = histories;
    }

    void learn() {
      learn(Facts.CHILDREN, rows.tables(), day -> ChildFact.on(day, child, knowledge, rows));
      learnCare();
      MappedFacts.ALL.forEach(mapped -> learn(mapped, row -> mapped.from(child, row)));
      learn(CareLeaverFact.MAPPED, row -> CareLeaverFact.from(child, row));
      learn(Facts.UASC, UascFact.TABLES, day -> UascFact.on(day, child, knowledge, rows));
    }

    private void learnCare() {
      SortedSet<LocalDate> changes = rows.changes(CareKnown.TABLES, knowledge, since);
      @Nullable CareKnown known = null;
      for (Map.Entry<LocalDate, Coverage> received : coverages.entrySet()) {
        LocalDate day = received.getKey();
        Coverage covered = received.getValue();
        if (known == null || changes.contains(day) || !known.holdsUnder(covered)) {
          known = CareKnown.on(day, knowledge, covered, rows);
          Map<String, List<Fact>> facts = CareFacts.of(child, known, dueDates);
          CARE.forEach(
              table -> history(table).learn(day, facts.getOrDefault(table.name(), List.of())));
        }
      }
    }

    private void learn(MappedFact mapped, Function<StagedRow, Fact> conversion) {
      String table = mapped.source().name();
      learn(
          mapped.fact(),
          List.of(table),
          day ->
              rows.oneOfEach(table, knowledge.on(day, table), mapped.key()).stream()
                  .map(conversion)
                  .toList());
    }

    /** A fact can only change when other extracts mention the child. */
    private void learn(
        KeptTable fact, Collection<String> tables, Function<LocalDate, List<Fact>> factsOn) {
      rows.changes(tables, knowledge, since)
          .forEach(day -> history(fact).learn(day, factsOn.apply(day)));
    }

    private FactHistory history(KeptTable fact) {
      return Objects.requireNonNull(histories.get(fact.name()));
    }
  }
}

package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Makes all facts about a child of an authority of all its staged rows. A pure function; it knows
 * no Spark.
 */
public final class ChildConformer {
  private final Knowledge knowledge;
  private final ReviewDueDates dueDates;
  private final Map<LocalDate, Coverage> coverages;

  public ChildConformer(Knowledge knowledge, ReviewDueDates dueDates) {
    this.knowledge = knowledge;
    this.dueDates = dueDates;
    this.coverages = CareKnown.coverages(knowledge);
  }

  /** The rows of every table of {@link Facts#ABOUT_CHILDREN} about this child, in one order. */
  public List<TableRow> conform(Child child, ChildRows rows) {
    List<TableRow> facts = new ArrayList<>();
    facts.addAll(
        history(
            Facts.CHILDREN, rows.tables(), rows, day -> ChildFact.on(day, child, knowledge, rows)));
    facts.addAll(careFacts(child, rows));
    MappedFacts.ALL.forEach(
        mapped -> facts.addAll(mapped(mapped, rows, row -> mapped.from(child, row))));
    facts.addAll(mapped(CareLeaverFact.MAPPED, rows, row -> CareLeaverFact.from(child, row)));
    facts.addAll(
        history(
            Facts.UASC, UascFact.TABLES, rows, day -> UascFact.on(day, child, knowledge, rows)));
    facts.sort(FactOrder.BY_TABLE_AND_VALUES);
    return facts;
  }

  private List<TableRow> careFacts(Child child, ChildRows rows) {
    Map<KeptTable, FactHistory> histories = new HashMap<>();
    @Nullable CareKnown known = null;
    for (Map.Entry<LocalDate, Coverage> received : coverages.entrySet()) {
      LocalDate day = received.getKey();
      if (known == null || !known.holdsOn(day, knowledge, received.getValue(), rows)) {
        known = CareKnown.on(day, knowledge, received.getValue(), rows);
        CareFacts.of(child, known, dueDates)
            .forEach(
                (table, facts) ->
                    histories.computeIfAbsent(table, FactHistory::new).learn(day, facts));
      }
    }
    return histories.values().stream().flatMap(history -> history.rows().stream()).toList();
  }

  private List<TableRow> mapped(
      MappedFact mapped, ChildRows rows, Function<StagedRow, Fact> conversion) {
    String table = mapped.source().name();
    return history(
        mapped.fact(),
        List.of(table),
        rows,
        day ->
            rows.oneOfEach(table, knowledge.on(day, table), mapped.key()).stream()
                .map(conversion)
                .toList());
  }

  /** The history of a fact that can only change when other extracts mention the child. */
  private List<TableRow> history(
      KeptTable fact,
      Collection<String> tables,
      ChildRows rows,
      Function<LocalDate, List<Fact>> factsOn) {
    FactHistory history = new FactHistory(fact);
    List<String> before = List.of();
    for (LocalDate day : knowledge.days(tables)) {
      List<String> extracts = rows.extractsInForce(tables, day, knowledge);
      if (!extracts.equals(before)) {
        history.learn(day, factsOn.apply(day));
        before = extracts;
      }
    }
    return history.rows();
  }
}

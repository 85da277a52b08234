package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * What was known when, of one fact table and one child: told the facts of one day after another, it
 * gives each fact the days from which and to which it was known. A fact that stays the same over
 * several days is one row, with the origin that it had on the first of them.
 */
final class FactHistory {
  private final KeptTable table;
  private final Map<FactContent, Deque<Known>> current = new HashMap<>();
  private final List<Known> rows = new ArrayList<>();

  /** A fact since it became known. */
  private static final class Known {
    final Fact fact;
    final LocalDate from;
    @Nullable LocalDate to;

    Known(Fact fact, LocalDate from) {
      this.fact = fact;
      this.from = from;
    }
  }

  FactHistory(KeptTable table) {
    this.table = table;
  }

  /** Takes up what was known before that day, as rows of the fact table tell it. */
  FactHistory(KeptTable table, List<TableRow> rows, LocalDate day) {
    this(table);
    rows.stream()
        .map(row -> known(row, day))
        .filter(known -> known.from.isBefore(day))
        .sorted(
            Comparator.comparing((Known known) -> known.from)
                .thenComparing(known -> known.fact.origin(), Origin.ORDER))
        .forEach(this::takeUp);
  }

  private Known known(TableRow row, LocalDate day) {
    LocalDate from = (LocalDate) Objects.requireNonNull(row.values()[table.position("known_from")]);
    LocalDate to = (LocalDate) row.values()[table.position("known_to")];
    Known known = new Known(Fact.ofRow(table, row), from);
    known.to = to == null || to.isBefore(day) ? to : null;
    return known;
  }

  private void takeUp(Known known) {
    rows.add(known);
    if (known.to == null) {
      current.computeIfAbsent(known.fact.content(), key -> new ArrayDeque<>()).addLast(known);
    }
  }

  /** All facts known on that day; days come in ascending order. */
  void learn(LocalDate day, List<Fact> facts) {
    Map<FactContent, List<Fact>> byContent =
        facts.stream().collect(Collectors.groupingBy(Fact::content));
    current.forEach(
        (content, known) -> forget(day, known, byContent.getOrDefault(content, List.of()).size()));
    byContent.forEach((content, same) -> add(day, content, same));
  }

  private static void forget(LocalDate day, Deque<Known> known, int remaining) {
    while (known.size() > remaining) {
      known.removeLast().to = day;
    }
  }

  private void add(LocalDate day, FactContent content, List<Fact> same) {
    Deque<Known> known = current.computeIfAbsent(content, key -> new ArrayDeque<>());
    same.stream()
        .sorted(Comparator.comparing(Fact::origin, Origin.ORDER))
        .skip(known.size())
        .forEach(
            fact -> {
              Known added = new Known(fact, day);
              known.addLast(added);
              rows.add(added);
            });
  }

  /** The rows of the fact table, in no particular order. */
  List<TableRow> rows() {
    return rows.stream().map(this::row).toList();
  }

  private TableRow row(Known known) {
    int said = known.fact.content().size();
    @Nullable Object[] values = known.fact.content().and(Facts.KNOWLEDGE.size());
    values[said] = known.from;
    values[said + 1] = known.to;
    values[said + 2] = known.fact.origin().extractId();
    values[said + 3] = known.fact.origin().row();
    return TableRow.of(table, values);
  }
}

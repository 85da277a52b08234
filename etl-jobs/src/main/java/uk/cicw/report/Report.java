package uk.cicw.report;

import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import uk.cicw.effect.Effects;
import uk.cicw.effect.RuleEffect;
import uk.cicw.rules.FailingCell;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.Rule;

/**
 * What the reports about a return tell, in whichever form.
 *
 * @param rules those that found something, the one that changes most figures of most children
 *     first, then by how many figures read the cells of how many children
 * @param effects on figures, by rule
 * @param workers the social worker, by child
 * @param suggested cells that fail and have a suggestion, each once a rule
 */
record Report(
    CheckedReturn checked,
    List<Rule> rules,
    SortedMap<String, RuleEffect> effects,
    Map<String, String> workers,
    SortedMap<String, Tally> byRule,
    SortedMap<String, Tally> byChild,
    SortedMap<ReportedMonth, Tally> byMonth,
    SortedMap<String, Tally> byWorker,
    List<FailingCell> suggested) {
  private static final String NO_WORKER = "no social worker in the return";

  static Report of(CheckedReturn checked) throws SQLException {
    SortedMap<String, RuleEffect> effects =
        Effects.of(
            checked.findings(),
            checked.outcome().run(),
            checked.circumstances().year(),
            checked.touched());
    Report report =
        new Report(
            checked,
            new ArrayList<>(),
            effects,
            checked.findings().socialWorkers(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new ArrayList<>());
    checked.findings().failingRows(report::add);
    checked.findings().suggestedCells(report.suggested::add);
    report.rank();
    return report;
  }

  private void add(FailingRow row) {
    String code = row.identity().code();
    FailureState state = checked.state(code, row.identity().extract(), row.rowNumber());
    tally(byRule, code).add(row, state);
    Optional<String> child = row.identity().child();
    child.ifPresent(id -> tally(byChild, id).add(row, state));
    tally(byMonth, ReportedMonth.of(row.identity().rowDate(), checked.circumstances()))
        .add(row, state);
    if (!workers.isEmpty()) {
      tally(byWorker, child.map(this::worker).orElse(NO_WORKER)).add(row, state);
    }
  }

  private static <K> Tally tally(Map<K, Tally> by, K key) {
    return by.computeIfAbsent(key, any -> new Tally());
  }

  private void rank() {
    Map<String, Rule> byCode =
        checked.outcome().run().stream().collect(toMap(Rule::code, Function.identity()));
    byRule.keySet().stream()
        .sorted(
            Comparator.comparingLong((String code) -> -effect(code).weight())
                .thenComparingLong(code -> -effect(code).read() * (long) ofRule(code).children())
                .thenComparingInt(code -> -ofRule(code).failures())
                .thenComparing(Comparator.naturalOrder()))
        .map(byCode::get)
        .forEach(rules::add);
  }

  /** The child's social worker, or that there is none. */
  String worker(String child) {
    return workers.getOrDefault(child, NO_WORKER);
  }

  Tally ofRule(String code) {
    return byRule.getOrDefault(code, new Tally());
  }

  RuleEffect effect(String code) {
    return effects.getOrDefault(code, RuleEffect.NONE);
  }

  /** Cells of a rule that have a suggestion. */
  long suggestedOf(String code) {
    return suggested.stream().filter(cell -> cell.code().equals(code)).count();
  }

  boolean isCompared() {
    return checked.changes().isPresent();
  }

  /** What was fixed of a rule; 0 where nothing is compared. */
  long fixedOf(String code) {
    return checked.changes().map(changes -> changes.fixedOf(code)).orElse(0L);
  }

  List<FailingRow> fixed() {
    return checked.changes().map(Changes::fixed).orElse(List.of());
  }
}

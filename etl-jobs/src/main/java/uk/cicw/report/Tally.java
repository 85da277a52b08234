package uk.cicw.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.cicw.rules.FailingRow;

/** Counts failures that have something in common: a rule, a child, a month, a worker. */
final class Tally {
  private final Set<String> rows = new HashSet<>();
  private final Set<String> children = new HashSet<>();
  private final Map<String, Integer> byRule = new TreeMap<>();
  private @Nullable FailingRow first;
  private int newOnes;
  private int open;

  void add(FailingRow row, FailureState state) {
    first = first == null ? row : first;
    rows.add(row.identity().extract() + row.rowNumber());
    row.identity().child().ifPresent(children::add);
    byRule.merge(row.identity().code(), 1, Integer::sum);
    newOnes += state == FailureState.NEW ? 1 : 0;
    open += state == FailureState.OPEN ? 1 : 0;
  }

  /** The first that was counted. */
  Optional<FailingRow> first() {
    return Optional.ofNullable(first);
  }

  /** Rows of the file, each once, whichever rules it fails. */
  int rows() {
    return rows.size();
  }

  int children() {
    return children.size();
  }

  /** Failures: a row that fails two rules is two. */
  int failures() {
    return byRule.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Failures by the code of their rule. */
  Map<String, Integer> byRule() {
    return byRule;
  }

  int newOnes() {
    return newOnes;
  }

  int open() {
    return open;
  }
}

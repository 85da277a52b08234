package uk.cicw.report;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.FailureIdentity;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.RuleOutcome;

/**
 * What a return fails, beside what an earlier delivery of it failed.
 *
 * @param before the earlier delivery
 * @param open rows that failed before as well
 * @param fixed what failed before and does not any more, with the row numbers of the earlier
 *     delivery's files
 */
public record Changes(EarlierDelivery before, Set<FailedRow> open, List<FailingRow> fixed) {

  /** A row that fails a rule. */
  public record FailedRow(String code, String extract, long rowNumber) {}

  public static Changes since(EarlierDelivery before, RuleFindings findings, RuleOutcome outcome)
      throws SQLException {
    Set<FailureIdentity> failedBefore =
        before.failures().stream().map(FailingRow::identity).collect(toSet());
    Set<FailureIdentity> failsNow = new HashSet<>();
    Set<FailedRow> open = new HashSet<>();
    findings.failingRows(
        row -> {
          failsNow.add(row.identity());
          if (failedBefore.contains(row.identity())) {
            open.add(row(row));
          }
        });
    // of a rule that could not look this time it is not known whether anything was fixed
    Set<String> looked = outcome.run().stream().map(Rule::code).collect(toSet());
    List<FailingRow> fixed =
        before.failures().stream()
            .filter(row -> looked.contains(row.identity().code()))
            .filter(row -> !failsNow.contains(row.identity()))
            .toList();
    return new Changes(before, open, fixed);
  }

  private static FailedRow row(FailingRow row) {
    return new FailedRow(row.identity().code(), row.identity().extract(), row.rowNumber());
  }

  FailureState state(String code, String extract, long rowNumber) {
    if (!before.codes().contains(code)) {
      return FailureState.NOT_COMPARED;
    }
    return open.contains(new FailedRow(code, extract, rowNumber))
        ? FailureState.OPEN
        : FailureState.NEW;
  }

  long fixedOf(String code) {
    return fixed.stream().filter(row -> row.identity().code().equals(code)).count();
  }
}

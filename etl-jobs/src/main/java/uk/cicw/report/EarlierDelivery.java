package uk.cicw.report;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.RuleOutcome;
import uk.cicw.schema.CollectionYear;

/**
 * What an earlier delivery of a return failed.
 *
 * @param name as a person would call it
 * @param failures with the numbers that their rows have in its files
 * @param codes of the rules that looked at it
 */
public record EarlierDelivery(
    String name, CollectionYear year, List<FailingRow> failures, Set<String> codes) {

  public static EarlierDelivery of(
      DeliveredReturn delivered, CollectionYear year, RuleFindings findings, RuleOutcome outcome)
      throws SQLException {
    List<FailingRow> failures = new ArrayList<>();
    findings.failingRows(row -> failures.add(asInItsFile(row, delivered)));
    return new EarlierDelivery(
        delivered.name(), year, failures, outcome.run().stream().map(Rule::code).collect(toSet()));
  }

  private static FailingRow asInItsFile(FailingRow row, DeliveredReturn delivered) {
    long number = delivered.place(row.identity().extract(), row.rowNumber()).row();
    return new FailingRow(row.identity(), number, row.fields());
  }
}

package uk.cicw.validate;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.cicw.rules.FailingRow;
import uk.cicw.rules.Rule;
import uk.cicw.schema.CollectionYear;

/**
 * What an earlier delivery of a return failed.
 *
 * @param name as a person would call it
 * @param codes of the rules that looked at it
 */
record EarlierDelivery(
    String name, CollectionYear year, List<FailingRow> failures, Set<String> codes) {

  static EarlierDelivery of(String name, HeldReturn held) throws SQLException {
    List<FailingRow> failures = new ArrayList<>();
    held.kernel().findings().failingRows(failures::add);
    return new EarlierDelivery(
        name,
        held.circumstances().year(),
        failures,
        held.outcome().run().stream().map(Rule::code).collect(toSet()));
  }
}

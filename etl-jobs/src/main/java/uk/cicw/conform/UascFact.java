package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.cicw.schema.Facts;
import uk.cicw.schema.Ssda903;

/**
 * Unaccompanied asylum-seeking children: a table of its own in the CSV return, a flag of the header
 * in the XML return.
 */
final class UascFact {
  static final List<String> TABLES = List.of(Ssda903.UASC.name(), Ssda903.HEADER.name());

  static List<Fact> on(LocalDate day, Child child, Knowledge knowledge, ChildRows rows) {
    List<StagedRow> reported =
        rows.oneOfEachYear(Ssda903.UASC.name(), knowledge.on(day, Ssda903.UASC.name()));
    List<StagedRow> headers =
        rows.oneOfEachYear(Ssda903.HEADER.name(), knowledge.on(day, Ssda903.HEADER.name()));
    Set<Integer> years =
        reported.stream().map(StagedRow::collectionYear).collect(Collectors.toSet());
    List<Fact> facts = new ArrayList<>();
    reported.forEach(row -> facts.add(fact(child, row).with("ceased_date", row.value("duc"))));
    headers.stream()
        .filter(row -> "1".equals(row.text("uasc")) && !years.contains(row.collectionYear()))
        .forEach(row -> facts.add(fact(child, row)));
    return facts;
  }

  private static Fact fact(Child child, StagedRow row) {
    return Fact.of(Facts.UASC, child, row.origin()).with("collection_year", row.collectionYear());
  }

  private UascFact() {}
}

package uk.cicw.release.gate;

import static java.util.stream.Collectors.joining;

import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Facts;

/** What a fact refers to is there: its child, its extract, the period of care of a placement. */
final class References {

  static Gate gate() {
    Gate ofPlacements = Gate.declared("references");
    String ofEveryFact = Workbench.sql("gates/references_of_a_fact");
    String perFact =
        Facts.ABOUT_CHILDREN.stream()
            .map(fact -> ofEveryFact.replace("a_fact", fact.name()))
            .collect(joining("union all\n"));
    return new Gate(
        ofPlacements.name(), ofPlacements.question(), ofPlacements.sql() + "union all\n" + perFact);
  }

  private References() {}
}

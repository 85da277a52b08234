package uk.cicw.release.gate;

import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Facts;

/** What a fact refers to is there: its child, its extract, the period of care of a placement. */
final class References {

  static Gate gate() {
    String ofEveryFact = Workbench.sql("gates/references_of_a_fact");
    return Gate.declared("references")
        .and(Facts.ABOUT_CHILDREN.stream().map(fact -> ofEveryFact.replace("a_fact", fact.name())));
  }

  private References() {}
}

package uk.cicw.conform;

import java.util.ArrayList;
import java.util.List;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.KeptTable;

/**
 * A fact of which each row is one staged row.
 *
 * @param key the staged columns that tell a child's rows apart; with {@code collection_year} among
 *     them each year's return has a row of its own, else the latest return that holds a row wins
 */
record MappedFact(
    KeptTable fact, ExtractTable source, List<String> key, List<MappedColumn> columns) {
  private static final String COLLECTION_YEAR = "collection_year";

  /** One row for each natural key of the source, whichever return holds it. */
  static MappedFact ofEvents(KeptTable fact, ExtractTable source, MappedColumn... columns) {
    return new MappedFact(fact, source, StagedTable.of(source).key(), List.of(columns));
  }

  /** One row for each collection year, which stands as a column in the fact. */
  static MappedFact ofYears(KeptTable fact, ExtractTable source, MappedColumn... columns) {
    List<MappedColumn> all = new ArrayList<>(List.of(MappedColumn.same(COLLECTION_YEAR)));
    all.addAll(List.of(columns));
    return new MappedFact(fact, source, List.of(COLLECTION_YEAR), all);
  }

  Fact from(Child child, StagedRow row) {
    Fact mapped = Fact.of(fact, child, row.origin());
    columns.forEach(column -> mapped.with(column.fact(), column.value(row)));
    return mapped;
  }
}

package uk.cicw.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.cicw.schema.Facts;
import uk.cicw.schema.Ssda903;

/**
 * The child as its latest return describes it. A child whom no header mentions is still a row, so
 * that every fact finds its child; the month of birth stands in most other tables too.
 */
final class ChildFact {
  private static final String BIRTH_MONTH = "birth_month";

  /** Latest return first; within it the header before the others. */
  private static final Comparator<StagedRow> LATEST_FIRST =
      Comparator.comparing(StagedRow::collectionYear)
          .reversed()
          .thenComparing(row -> !isHeader(row))
          .thenComparing(row -> row.table().name())
          .thenComparing(StagedRow.BY_CONTENT.reversed());

  static List<Fact> on(LocalDate day, Child child, Knowledge knowledge, ChildRows rows) {
    List<StagedRow> mentions = new ArrayList<>();
    for (String table : rows.tables()) {
      mentions.addAll(rows.oneOfEachYear(table, knowledge.on(day, table)));
    }
    return latest(mentions).map(latest -> List.of(fact(child, latest, mentions))).orElse(List.of());
  }

  private static Optional<StagedRow> latest(List<StagedRow> mentions) {
    return mentions.stream().min(LATEST_FIRST);
  }

  private static Fact fact(Child child, StagedRow latest, List<StagedRow> mentions) {
    Optional<StagedRow> header = latest(mentions.stream().filter(ChildFact::isHeader).toList());
    Fact fact =
        Fact.of(Facts.CHILDREN, child, header.orElse(latest).origin())
            .with("last_collection_year", latest.collectionYear());
    header
        .or(() -> latest(mentions.stream().filter(row -> row.table().has(BIRTH_MONTH)).toList()))
        .ifPresent(row -> fact.with(BIRTH_MONTH, row.value(BIRTH_MONTH)));
    header.ifPresent(row -> describe(fact, row));
    return fact;
  }

  private static void describe(Fact fact, StagedRow header) {
    fact.with("sex_code", header.value("sex"))
        .with("ethnic_code", header.value("ethnic"))
        .with("upn_id", header.value("upn_id"))
        .with("is_mother", MappedColumn.flag("is_mother", "mother").value(header));
  }

  private static boolean isHeader(StagedRow row) {
    return row.table().name().equals(Ssda903.HEADER.name());
  }

  private ChildFact() {}
}

package uk.cicw.schema;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The extracts of which each fact about a child is made, and the delivered columns that its columns
 * hold. Which column that is follows from declarations: the meaning names it in brackets, or both
 * have one code list, or the staged column has the same name. What is worked out of several columns
 * or rows has none.
 */
public final class FactSources {
  /** Too many columns are flags to tell them apart by their code list. */
  private static final String FLAG = "flag";

  private static final Map<KeptTable, List<ExtractTable>> EXTRACTS =
      Map.ofEntries(
          entry(Facts.CHILDREN, ExtractCatalogue.TABLES),
          entry(Facts.PLACEMENT_EPISODES, List.of(Ssda903.EPISODES)),
          entry(Facts.PLACEMENTS, List.of(Ssda903.EPISODES)),
          entry(Facts.PERIODS_OF_CARE, List.of(Ssda903.EPISODES)),
          entry(Facts.REVIEWS, List.of(Ssda903.REVIEWS, Ssda903.EPISODES)),
          entry(Facts.EDUCATION_OUTCOMES, List.of(Education.ATTAINMENT)),
          entry(Facts.SCHOOL_ABSENCE, List.of(Education.ABSENCE)),
          entry(Facts.EXCLUSIONS, List.of(Education.EXCLUSIONS)),
          entry(Facts.SCHOOL_MOVES, List.of(Education.SCHOOL_MOVES)),
          entry(Facts.SEN, List.of(Education.SEN)),
          entry(Facts.PEPS, List.of(Education.PEPS)),
          entry(Facts.HEALTH_OUTCOMES, List.of(Ssda903.OC2)),
          entry(Facts.CARE_LEAVERS, List.of(Ssda903.OC3)),
          entry(Facts.ADOPTIONS, List.of(Ssda903.AD1)),
          entry(Facts.MISSING_INCIDENTS, List.of(Ssda903.MISSING)),
          entry(Facts.SOCIAL_WORKER_SPELLS, List.of(Ssda903.SW_EPISODES)),
          entry(Facts.UASC, List.of(Ssda903.UASC, Ssda903.HEADER)));

  /** A column of an extract. */
  public record Delivered(ExtractTable extract, Column column) {
    @Override
    public String toString() {
      return extract.name() + "." + column.name();
    }
  }

  /** The extracts that a fact about a child is made of; fails where none are declared. */
  public static List<ExtractTable> extracts(KeptTable fact) {
    List<ExtractTable> extracts = EXTRACTS.get(fact);
    if (extracts == null) {
      throw new IllegalArgumentException(
          "Cannot say what %s is made of: declare its extracts here.".formatted(fact.name()));
    }
    return extracts;
  }

  /** The delivered column that a column of a fact holds, none where it is worked out. */
  public static Optional<Delivered> delivered(KeptTable fact, Column column) {
    return find(fact, column, FactSources::isNamedInMeaning)
        .or(() -> find(fact, column, FactSources::hasSameCodeList))
        .or(() -> find(fact, column, FactSources::isStagedUnderName));
  }

  private static Optional<Delivered> find(
      KeptTable fact, Column column, BiPredicate<Column, Column> isHeldBy) {
    return extracts(fact).stream()
        .flatMap(extract -> extract.columns().stream().map(each -> new Delivered(extract, each)))
        .filter(delivered -> isHeldBy.test(delivered.column(), column))
        .findFirst();
  }

  private static boolean isNamedInMeaning(Column delivered, Column column) {
    return column.meaning().contains("(" + delivered.name() + ")");
  }

  private static boolean hasSameCodeList(Column delivered, Column column) {
    return column.codeList().filter(list -> !list.equals(FLAG)).isPresent()
        && column.codeList().equals(delivered.codeList());
  }

  private static boolean isStagedUnderName(Column delivered, Column column) {
    return Staging.stagedColumn(delivered)
        .filter(staged -> staged.name().equals(column.name()))
        .isPresent();
  }

  private FactSources() {}
}

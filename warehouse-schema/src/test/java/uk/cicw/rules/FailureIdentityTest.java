package uk.cicw.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** A failure is known again in the next delivery by what it is about. */
class FailureIdentityTest {
  private static final Rules ALL = Rules.ofThisBuild();

  /** An episode begun for no reason of the list, and a header without a code of sex. */
  private static final Rules TWO =
      new Rules(
          ALL.all().stream().filter(rule -> List.of("101", "143").contains(rule.code())).toList(),
          ALL.derived());

  private static final Map<String, String> ANNAS_SECOND =
      Map.of("CHILD", "Anna", "DECOM", "05/09/2024", "RNE", "X");

  @Test
  void itIsTheSameWhateverTheNumberOfItsRow() throws SQLException {
    List<FailingRow> october = failing(Ssda903.EPISODES, ANNAS_SECOND);
    List<FailingRow> november =
        failing(
            Ssda903.EPISODES,
            Map.of("CHILD", "Anna", "DECOM", "01/05/2024", "RNE", "S"),
            Map.of("CHILD", "Ben", "DECOM", "05/09/2024", "RNE", "S"),
            ANNAS_SECOND);
    assertThat(october).extracting(FailingRow::rowNumber).containsExactly(1L);
    assertThat(november).extracting(FailingRow::rowNumber).containsExactly(3L);
    assertThat(identities(november))
        .isEqualTo(identities(october))
        .containsExactly(
            new FailureIdentity("143", "episodes", Optional.of("Anna"), day(2024, 9, 5), 1));
  }

  @Test
  void otherEpisodesAndOtherChildrenAreOthers() throws SQLException {
    List<FailingRow> failing =
        failing(
            Ssda903.EPISODES,
            ANNAS_SECOND,
            Map.of("CHILD", "Anna", "DECOM", "05/10/2024", "RNE", "X"),
            Map.of("CHILD", "Ben", "DECOM", "05/09/2024", "RNE", "X"));
    assertThat(identities(failing)).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void rowsThatNothingTellsApartAreCounted() throws SQLException {
    List<FailingRow> failing =
        failing(
            Ssda903.EPISODES,
            ANNAS_SECOND,
            Map.of("CHILD", "Anna", "DECOM", "31/02/2024", "RNE", "X"),
            ANNAS_SECOND,
            Map.of("CHILD", "Anna", "RNE", "X"),
            Map.of("RNE", "X"));
    assertThat(identities(failing))
        .containsExactly(
            episode("Anna", day(2024, 9, 5), 1),
            episode("Anna", Optional.empty(), 1),
            episode("Anna", day(2024, 9, 5), 2),
            episode("Anna", Optional.empty(), 2),
            new FailureIdentity("143", "episodes", Optional.empty(), Optional.empty(), 1));
  }

  @Test
  void aTableWithOneRowAChildNeedsNoDate() throws SQLException {
    assertThat(identities(failing(Ssda903.HEADER, Map.of("CHILD", "Anna", "DOB", "01/02/2010"))))
        .containsExactly(
            new FailureIdentity("101", "header", Optional.of("Anna"), Optional.empty(), 1));
  }

  private static FailureIdentity episode(String child, Optional<LocalDate> start, int ordinal) {
    return new FailureIdentity("143", "episodes", Optional.of(child), start, ordinal);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return Optional.of(LocalDate.of(year, month, day));
  }

  private static List<FailureIdentity> identities(List<FailingRow> rows) {
    return rows.stream().map(FailingRow::identity).toList();
  }

  @SafeVarargs
  private static List<FailingRow> failing(ExtractTable table, Map<String, String>... rows)
      throws SQLException {
    try (RuleKernel kernel = RuleKernel.open(TWO)) {
      try (RowLoader loader = kernel.rows(table)) {
        for (int i = 0; i < rows.length; i++) {
          loader.add(i + 1L, rows[i]);
        }
      }
      kernel.run(Circumstances.of(new CollectionYear(2025), Optional.of("813"), "csv"));
      List<FailingRow> failing = new ArrayList<>();
      kernel.findings().failingRows(failing::add);
      return failing;
    }
  }
}

package uk.cicw.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called a change, from one year to the next and over a series. */
class ChangeTest {
  private static MacroCall macros;

  @BeforeAll
  static void install() throws SQLException {
    macros = MacroCall.open();
  }

  @AfterAll
  static void close() throws SQLException {
    macros.close();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 11, 5, 12, low, no significant change",
    "0, 12, 3, 12, low, no significant change",
    "20, 226, 30, 228, low, no significant change",
    "20, 226, 45, 228, low, improved",
    "45, 228, 20, 226, low, worsened",
    "45, 228, 20, 226, high, improved",
    "45, 228, 20, 226, none, increased"
  })
  void aChangeOfAProportionHasToStandOutFromBothCohorts(
      int events, int cohort, int eventsBefore, int cohortBefore, String polarity, String expected)
      throws SQLException {
    assertThat(
            macros.text(
                "change_since(%1$d / %2$d, wilson_lower(%1$d, %2$d), wilson_upper(%1$d, %2$d),"
                    + " %3$d / %4$d, wilson_lower(%3$d, %4$d), wilson_upper(%3$d, %4$d), '%5$s')",
                events, cohort, eventsBefore, cohortBefore, polarity))
        .isEqualTo(expected);
  }

  /**
   * Newcombe (1998), Interval estimation for the difference: method 10, example 56/70 and 48/80.
   */
  @Test
  void theIntervalOfADifferenceIsNewcombes() throws SQLException {
    assertThat(
            macros.text(
                "round(difference_lower(0.8, wilson_lower(56, 70), 0.6, wilson_upper(48, 80)), 4)"))
        .isEqualTo("0.0524");
    assertThat(
            macros.text(
                "round(difference_upper(0.8, wilson_upper(56, 70), 0.6, wilson_lower(48, 80)), 4)"))
        .isEqualTo("0.3339");
  }

  @Test
  void aValueWithoutAnotherBeforeItHasNotChanged() throws SQLException {
    assertThat(macros.text("change_since(0.1, 0, 0.2, null, null, null, 'low')")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'13.2, 12.1, 11.8, 11.0, 10.4, 9.9', low, improving",
    "'13.2, 12.1, 11.8, 11.0, 10.4, 9.9', high, worsening",
    "'13.2, 12.1, 11.8, 11.0, 10.4, 9.9', none, decreasing",
    "'13.2, 12.1, 11.8, 13.0, 10.4, 12.9', low, no significant change",
    "'1, 2, 3, 4', high, no significant change",
    "'5, 5, 5, 5, 5, 5', high, no significant change"
  })
  void aSeriesHasADirectionWhenChanceWouldSeldomGiveIt(
      String values, String polarity, String expected) throws SQLException {
    assertThat(macros.text("direction_of_travel([%s], '%s')", values, polarity))
        .isEqualTo(expected);
  }

  /** 3, 1, 4, 1, 5: pairs that rise 6, that fall 3, one tie, which takes 1 off 16 2/3. */
  @Test
  void tiesAreNeitherRisesNorFallsAndLessenTheVariance() throws SQLException {
    assertThat(macros.number("mann_kendall_score([3, 1, 4, 1, 5])")).isEqualTo(3);
    assertThat(macros.text("round(mann_kendall_variance([3, 1, 4, 1, 5]), 3)")).isEqualTo("15.667");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  void shortSeriesAreJudgedAsByCountingEveryOrder(int years) throws SQLException {
    List<List<Integer>> orders = orders(years);
    for (int rises = 0; rises <= years * (years - 1) / 2; rises++) {
      int score = 2 * rises - years * (years - 1) / 2;
      long asExtreme =
          orders.stream().filter(order -> Math.abs(score(order)) >= Math.abs(score)).count();
      List<Integer> example =
          orders.stream().filter(order -> score(order) == score).findFirst().orElseThrow();
      String direction = macros.text("direction_of_travel(%s, 'none')", example);
      assertThat(!"no significant change".equals(direction))
          .as("%s", example)
          .isEqualTo((double) asExtreme / orders.size() <= 0.05);
    }
  }

  private static int score(List<Integer> series) {
    int score = 0;
    for (int i = 0; i < series.size(); i++) {
      for (int earlier = 0; earlier < i; earlier++) {
        score += Integer.signum(series.get(i) - series.get(earlier));
      }
    }
    return score;
  }

  private static List<List<Integer>> orders(int length) {
    if (length == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (List<Integer> shorter : orders(length - 1)) {
      for (int at = 0; at < length; at++) {
        List<Integer> order = new ArrayList<>(shorter);
        order.add(at, length);
        orders.add(order);
      }
    }
    return orders;
  }
}

package uk.cicw.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure lies outside of the funnel exactly where its own interval excludes the average. */
class FunnelTest {

  @ParameterizedTest
  @ValueSource(strings = {"95", "99.8"})
  void ofProportions(String confidence) throws SQLException {
    Random random = new Random(813);
    try (MacroCall macros = MacroCall.open()) {
      for (int i = 0; i < 200; i++) {
        int cohort = 1 + random.nextInt(250);
        int events = random.nextInt(cohort + 1);
        double average = random.nextDouble();
        assertThat(
                macros.text(
                    """
                    (%1$d / %2$d between
                      proportion_funnel_lower(%3$f, %2$d, confidence := %4$s)
                      and proportion_funnel_upper(%3$f, %2$d, confidence := %4$s))
                    = (%3$f between wilson_lower(%1$d, %2$d, confidence := %4$s)
                      and wilson_upper(%1$d, %2$d, confidence := %4$s))""",
                    events, cohort, average, confidence))
            .as("%d of %d, average %f", events, cohort, average)
            .isEqualTo("true");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"95", "99.8"})
  void ofEvents(String confidence) throws SQLException {
    Random random = new Random(813);
    try (MacroCall macros = MacroCall.open()) {
      for (int i = 0; i < 200; i++) {
        double expected = random.nextDouble() * (i % 2 == 0 ? 20 : 2000);
        int events =
            Math.max(0, (int) (expected + 5 * random.nextGaussian() * Math.sqrt(expected)));
        assertThat(
                macros.text(
                    """
                    (%1$d between events_funnel_lower(%2$f, confidence := %3$s)
                      and events_funnel_upper(%2$f, confidence := %3$s))
                    = (%2$f between byars_lower(%1$d, confidence := %3$s)
                      and byars_upper(%1$d, confidence := %3$s))""",
                    events, expected, confidence))
            .as("%d where %f are expected", events, expected)
            .isEqualTo("true");
      }
    }
  }
}

package uk.cicw.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
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
    "5, 20, 0.1119, 0.4687",
    "0, 10, 0, 0.2775",
    "10, 10, 0.7225, 1",
    "20, 226, 0.0580, 0.1327",
    "41, 85, 0.3792, 0.5870"
  })
  void wilson_gives_the_interval_of_a_proportion(int x, int n, double lower, double upper)
      throws SQLException {
    assertThat(number("wilson_lower(%d, %d)".formatted(x, n))).isCloseTo(lower, within(0.00005));
    assertThat(number("wilson_upper(%d, %d)".formatted(x, n))).isCloseTo(upper, within(0.00005));
  }

  @Test
  void a_proportion_of_nobody_has_no_interval() throws SQLException {
    assertThat(text("wilson_lower(0, 0)")).isNull();
    assertThat(text("wilson_upper(null, 10)")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"10, 4.787, 18.391", "20, 12.211, 30.890", "215, 187.219, 245.741"})
  void byar_gives_the_interval_of_a_count(int x, double lower, double upper) throws SQLException {
    assertThat(number("byars_lower(%d)".formatted(x))).isCloseTo(lower, within(0.001));
    assertThat(number("byars_upper(%d)".formatted(x))).isCloseTo(upper, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"95, 0.025", "99.8, 0.001"})
  void below_ten_events_the_limits_are_those_of_the_poisson_distribution(
      String confidence, double tail) throws SQLException {
    for (int x = 0; x < 10; x++) {
      double lower =
          x == 0 ? 0 : new ChiSquaredDistribution(2 * x).inverseCumulativeProbability(tail) / 2;
      double upper =
          new ChiSquaredDistribution(2 * x + 2).inverseCumulativeProbability(1 - tail) / 2;
      String call = "byars_%s(" + x + ", confidence := " + confidence + ")";
      assertThat(number(call.formatted("lower"))).isCloseTo(lower, within(1e-8));
      assertThat(number(call.formatted("upper"))).isCloseTo(upper, within(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({"95, 0.975", "99.8, 0.999"})
  void the_margin_of_a_mean_is_wider_for_few_children(String confidence, double probability)
      throws SQLException {
    for (int cohort = 2; cohort < 300; cohort++) {
      double t = new TDistribution(cohort - 1).inverseCumulativeProbability(probability);
      String call = "mean_margin(2, %d, confidence := %s)".formatted(cohort, confidence);
      assertThat(number(call)).isCloseTo(t * 2 / Math.sqrt(cohort), within(1e-4));
    }
    assertThat(text("mean_margin(null, 1)")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "67.5, 0, 68",
    "66.5, 0, 67",
    "49.898, 1, 49.9",
    "2.675, 2, 2.68",
    "-0.5, 0, -1",
    "0, 1, 0"
  })
  void halves_are_rounded_up(double value, int decimals, double rounded) throws SQLException {
    assertThat(number("round_half_up(%s::double, %d)".formatted(value, decimals)))
        .isEqualTo(rounded);
  }

  @Test
  void a_share_is_rounded_as_in_decimal_arithmetic() throws SQLException {
    Random random = new Random(2005);
    for (int i = 0; i < 500; i++) {
      int denominator = 1 + random.nextInt(i % 2 == 0 ? 80 : 12_000_000);
      int numerator = random.nextInt(denominator + 1);
      int decimals = random.nextInt(3);
      BigDecimal exact =
          BigDecimal.valueOf(100L * numerator)
              .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
      String call = "round_half_up(100.0 * %d / %d, %d)";
      assertThat(number(call.formatted(numerator, denominator, decimals)))
          .as("%d of %d", numerator, denominator)
          .isEqualTo(exact.doubleValue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10, 12, 11, low, similar",
    "10, 12, 9, low, worse",
    "10, 12, 13, low, better",
    "10, 12, 9, high, better",
    "10, 12, 13, high, worse",
    "10, 12, 13, none, lower",
    "10, 12, null, high,"
  })
  void only_an_interval_that_excludes_the_comparator_differs_from_it(
      String lower, String upper, String comparator, String polarity, @Nullable String expected)
      throws SQLException {
    String call = "significance_against(%s, %s, %s, '%s')";
    assertThat(text(call.formatted(lower, upper, comparator, polarity))).isEqualTo(expected);
  }

  @Test
  void quartile_bands_are_those_of_the_interactive_tool() throws SQLException, IOException {
    JsonNode cases = published().get("quartile_band");
    for (JsonNode one : cases.get("cases")) {
      String polarity = one.get("polarity").asText().toLowerCase(Locale.ROOT);
      String call =
          "quartile_band(%s, %s, '%s')".formatted(one.get("v"), cases.get("bands"), polarity);
      String band = one.get("band").isNull() ? null : one.get("band").asText();
      assertThat(text(call)).as("%s", one).isEqualTo(band);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "92, 90, 5, high, green",
    "90, 90, 5, high, green",
    "85, 90, 5, high, amber",
    "84.9, 90, 5, high, red",
    "9.9, 10, 2, low, green",
    "12, 10, 2, low, amber",
    "12.1, 10, 2, low, red",
    "12.1, 10, 2, none,"
  })
  void a_target_is_met_missed_by_its_tolerance_or_missed(
      double value, double target, double tolerance, String polarity, @Nullable String expected)
      throws SQLException {
    String call = "rag_against(%s, %s, %s, '%s')";
    assertThat(text(call.formatted(value, target, tolerance, polarity))).isEqualTo(expected);
  }

  @Test
  void ranks_are_those_of_the_interactive_tool() throws SQLException, IOException {
    for (JsonNode one : published().get("rank").get("cases")) {
      String polarity = one.get("polarity").asText().toLowerCase(Locale.ROOT);
      for (int i = 0; i < one.get("values").size(); i++) {
        JsonNode rank = one.get("ranks").get(i);
        assertThat(text(rankOf(i, one.get("values"), polarity)))
            .as("value %d of %s", i, one)
            .isEqualTo(rank.isNull() ? null : rank.asText());
      }
    }
  }

  private static String rankOf(int position, JsonNode values, String polarity) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (i != position) {
        others.add(values.get(i).asText());
      }
    }
    return "rank_among(%s, [%s]::double[], '%s')"
        .formatted(values.get(position), String.join(", ", others), polarity);
  }

  private static JsonNode published() throws IOException {
    try (InputStream json =
        StatisticsTest.class.getResourceAsStream("/cases/rank-quartile-change-cases.json")) {
      return new ObjectMapper().readTree(json);
    }
  }

  private static double number(String expression) throws SQLException {
    return macros.number(expression);
  }

  private static @Nullable String text(String expression) throws SQLException {
    return macros.text(expression);
  }
}

package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.home.Home;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/**
 * The sample authority from its extracts to the release gives back the figures that North
 * Lincolnshire Council published for its children in care between 2005 and 2019, to the printed
 * precision. Those that can not be met are listed with the reason in {@code
 * sample-extracts/calibration.csv}.
 */
class SampleAuthorityTest {
  private static final Path SAMPLES = Path.of("../sample-extracts").toAbsolutePath().normalize();

  @TempDir static Path folder;
  private static RunInOwnProcess warehouse;
  private static Connection release;

  @BeforeAll
  static void runTheSample() throws Exception {
    warehouse = new RunInOwnProcess(folder.resolve("home"));
    int exitCode = warehouse.run(SAMPLES.resolve("sample"), SAMPLES.resolve("published"));
    assertThat(exitCode).as(warehouse.whatItSaid()).isZero();
    release = live().openLive(Audience.ANALYST);
  }

  @AfterAll
  static void close() throws SQLException {
    release.close();
  }

  @ParameterizedTest(name = "{0} {1} to {3}: {4}")
  @CsvFileSource(resources = "/sample/published-figures.csv", numLinesToSkip = 1)
  void aFigureThatTheCouncilPublishedComesBack(
      String indicator, String periodKind, String firstDay, String lastDay, BigDecimal published)
      throws SQLException {
    BigDecimal value =
        periodKind == null
            ? ofPeriod(indicator, firstDay, lastDay)
            : ofSeries(indicator, periodKind, lastDay);
    assertThat(value.setScale(published.scale(), RoundingMode.HALF_UP)).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0} of {1} to {2}: {3} points")
  @CsvSource({"aged_0_4_pct, 2009, 2012, 7", "aged_10_and_over_pct, 2009, 2012, -8"})
  void aChangeThatTheCouncilPublishedComesBack(
      String indicator, int from, int to, BigDecimal published) throws SQLException {
    BigDecimal change =
        ofSeries(indicator, "financial_year", to + "-03-31")
            .subtract(ofSeries(indicator, "financial_year", from + "-03-31"));
    assertThat(change.setScale(0, RoundingMode.HALF_UP)).isEqualTo(published);
  }

  @Test
  void healthAssessmentsAndTeethChecksWereAboveNinetyPercentEveryYearFrom2007To2019()
      throws SQLException {
    BigDecimal lowest =
        figure(
            """
            select min(value) from trend_series
            where indicator_id = ? and period_kind = 'financial_year'
              and period_end between date '2007-03-31' and date '2019-03-31'
              and source_release is null""",
            "health_and_dental_pct");
    assertThat(lowest).isGreaterThan(new BigDecimal("90"));
  }

  @Test
  void everyIndicatorHasASeries() throws SQLException {
    assertThat(
            figure(
                """
                select count(*) from dim_indicators
                where indicator_id not in (
                  select indicator_id from trend_series
                  where source_release is null and status = 'value'
                  group by indicator_id having count(*) > 1)"""))
        .isZero();
  }

  @Test
  void threeReviewsEnteredInJulyChangeMarchAsKnownTodayAndNotAsKnownInApril() throws Exception {
    assertThat(childrenReviewedOnTimeIn2024To25AsKnownOn("2025-04-30")).isEqualTo("194 of 210");
    assertThat(childrenReviewedOnTimeIn2024To25AsKnownOn("2025-08-31")).isEqualTo("197 of 210");
  }

  private static String childrenReviewedOnTimeIn2024To25AsKnownOn(String day) throws SQLException {
    try (PreparedStatement statement =
        release.prepareStatement(
            """
            select numerator::bigint || ' of ' || denominator::bigint
            from trend_series_as_known(?::date)
            where indicator_id = 'reviews_on_time_pct'
              and period_kind = 'financial_year' and period_end = date '2025-03-31'
              and source_release is null
            """)) {
      statement.setString(1, day);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "no row";
      }
    }
  }

  @Test
  void aNightWithoutNewsCommitsAndPublishesNothing() throws Exception {
    String before = live().current().orElseThrow();
    assertThat(warehouse.run(SAMPLES.resolve("sample"), SAMPLES.resolve("published"))).isZero();
    assertThat(live().current()).contains(before);
    assertThat(live().list()).hasSize(1);
  }

  private static BigDecimal ofSeries(String indicator, String periodKind, String lastDay)
      throws SQLException {
    return figure(
        """
        select value from trend_series
        where indicator_id = ? and period_kind = ? and period_end = ?::date
          and source_release is null
        """,
        indicator,
        periodKind,
        lastDay);
  }

  private static BigDecimal ofPeriod(String indicator, String firstDay, String lastDay)
      throws SQLException {
    return figure(
        "select value from trend_series_between(?::date, ?::date) where indicator_id = ?",
        firstDay,
        lastDay,
        indicator);
  }

  private static BigDecimal figure(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = release.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).as("one figure").isTrue();
        return BigDecimal.valueOf(row.getDouble(1));
      }
    }
  }

  private static Releases live() {
    return new Releases(new Home(folder.resolve("home")).releases(), Clock.systemUTC());
  }
}

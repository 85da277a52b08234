package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.attack.Attacker.Findings;
import uk.cicw.attack.PublishedTwice;
import uk.cicw.attack.TwoReleases;
import uk.cicw.dictionary.WorkedQuestion;
import uk.cicw.duckdb.Workbench;
import uk.cicw.home.Home;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/**
 * The sample authority from its extracts to the release gives back the figures that North
 * Lincolnshire Council published for its children in care between 2005 and 2019, to the printed
 * precision, and the files of the Department those that were printed beside them. What can not be
 * met is listed with the reason in {@code sample-extracts/calibration.csv} and {@code
 * sample/comparators-not-at-hand.csv}.
 */
class SampleAuthorityTest {
  private static final Path SAMPLES = Path.of("../sample-extracts").toAbsolutePath().normalize();

  @TempDir static Path folder;
  private static RunInOwnProcess warehouse;
  private static Connection release;

  @BeforeAll
  static void runTheSample() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    // no question below is about the rules of earlier returns; one state of a return takes a second
    Files.writeString(home.resolve("cicw.conf"), "rules.first-year = 2027\n");
    warehouse = new RunInOwnProcess(home);
    int exitCode = warehouse.run(SAMPLES.resolve("sample"), SAMPLES.resolve("published"));
    assertThat(exitCode).as(warehouse.whatItSaid()).isZero();
    loadTheStatisticsOf2011To2023();
    release = live().openLive(Audience.ANALYST);
  }

  /** By the process that {@code cicw published load} starts. */
  private static void loadTheStatisticsOf2011To2023() throws Exception {
    int exitCode = warehouse.run(SAMPLES.resolve("published-archive"));
    assertThat(exitCode).as(warehouse.whatItSaid()).isZero();
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

  @ParameterizedTest(name = "{0} of England to {2}: {3}")
  @CsvFileSource(resources = "/sample/printed-comparators-of-england.csv", numLinesToSkip = 1)
  void theFigureOfEnglandThatWasPrintedBesideItComesBack(
      String indicator, String periodKind, String lastDay, BigDecimal printed) throws SQLException {
    BigDecimal england =
        figure(
            """
            select england_value from benchmark
            where indicator_id = ? and period_kind = ? and period_end = ?::date
              and source_release is null
            """,
            indicator,
            periodKind,
            lastDay);
    assertThat(england.setScale(printed.scale(), RoundingMode.HALF_UP)).isEqualTo(printed);
  }

  /** If one is found, it is to be compared, and goes to the others. */
  @ParameterizedTest(name = "{0} of {3} to {2}")
  @CsvFileSource(resources = "/sample/comparators-not-at-hand.csv", numLinesToSkip = 1)
  void aComparatorThatWasPrintedAndIsNotToldIsInNoFileAtHand(
      String indicator, String periodKind, String lastDay, String comparator) throws SQLException {
    BigDecimal isMissing =
        figure(
            """
            select (case ? when 'england' then b.england_status = 'not_available'
              else not exists (from benchmark_neighbours n
                where n.indicator_id = b.indicator_id and n.area_code = b.area_code
                  and n.period_kind = b.period_kind and n.period_end = b.period_end
                  and n.is_in_force) end)::integer
            from benchmark b
            where b.indicator_id = ? and b.period_kind = ? and b.period_end = ?::date
              and b.source_release is null
            """,
            comparator,
            indicator,
            periodKind,
            lastDay);
    assertThat(isMissing).isEqualByComparingTo("1");
  }

  @Test
  void whatWasPrintedAgainstFiveGcsesIsTheShareWithEnglishAndMathematics() throws SQLException {
    String england =
        """
        select round_half_up(value, 1) from trend_series
        where area_code = 'E92000001' and period_end = date '2011-08-31' and indicator_id = ?
        """;
    assertThat(figure(england, "ks4_five_a_star_c_em_as_returned_pct"))
        .isEqualByComparingTo("12.8");
    assertThat(figure(england, "ks4_five_a_star_c_as_returned_pct")).isEqualByComparingTo("31.2");
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
    return text(
        release,
        """
        select numerator::bigint || ' of ' || denominator::bigint
        from trend_series_as_known(?::date)
        where indicator_id = 'reviews_on_time_pct'
          and period_kind = 'financial_year' and period_end = date '2025-03-31'
          and source_release is null
        """,
        day);
  }

  private static String text(Connection asked, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = asked.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).as("one row").isTrue();
        return row.getString(1);
      }
    }
  }

  @Test
  void statisticsLoadedLaterStandInANewReleaseAndNotInTheOneBefore() throws Exception {
    String stability =
        """
        select england_status from benchmark
        where indicator_id = 'three_plus_placements_pct' and period_kind = 'financial_year'
          and period_end = date '2011-03-31' and source_release is null
        """;
    String earlier = live().list().get(1).releaseId();
    try (Connection before = live().open(earlier, Audience.ANALYST)) {
      assertThat(text(before, stability)).isEqualTo("not_available");
    }
    assertThat(text(release, stability)).isEqualTo("value");
  }

  @Test
  void noHiddenNumberIsFoundOutFromTheReleasesOfTwoMonths() throws Exception {
    PublishedTwice published = new PublishedTwice(folder, twoMonths());
    Findings findings = published.attack();
    assertThat(findings.found()).as("%s", findings).isEmpty();
    // for the rest a world was found in which the number is 1, and one in which it is 5
    assertThat(findings.undecided().size()).as("%s", findings).isLessThan(findings.hidden() / 8);
    assertThat(published.leaksOfColumns()).isEmpty();
  }

  /** What was known a month apart, out of one release: the run itself need not be done twice. */
  private static List<Path> twoMonths() throws Exception {
    Path releases = new Home(folder.resolve("home")).releases();
    String id = live().current().orElseThrow();
    try (Workbench facts = Workbench.open(folder)) {
      facts.attachReadOnly(releases.resolve(id).resolve("analyst-" + id + ".duckdb"), "facts");
      facts.use("facts");
      return TwoReleases.build(
          facts.connection(),
          folder.resolve("two-months"),
          List.of(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31)));
    }
  }

  @Test
  void aNightWithoutNewsCommitsAndPublishesNothing() throws Exception {
    String before = live().current().orElseThrow();
    int releases = live().list().size();
    assertThat(warehouse.run(SAMPLES.resolve("sample"), SAMPLES.resolve("published"))).isZero();
    assertThat(live().current()).contains(before);
    assertThat(live().list()).hasSize(releases);
  }

  @ParameterizedTest
  @MethodSource("uk.cicw.dictionary.WorkedQuestion#all")
  void aWorkedQuestionHasTheAnswerThatTheDictionaryShows(WorkedQuestion question) throws Exception {
    List<List<String>> answer = new ArrayList<>();
    String asTexts = "select columns(*)::varchar from (\n" + question.sql() + "\n)";
    try (Statement statement = release.createStatement();
        ResultSet rows = statement.executeQuery(asTexts)) {
      while (rows.next()) {
        answer.add(row(rows));
      }
    }
    assertThat(answer)
        .as("the answer in questions/%s.csv", question.name())
        .isEqualTo(question.answer().subList(1, question.answer().size()));
  }

  private static List<String> row(ResultSet rows) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      boolean isAChild = rows.getMetaData().getColumnLabel(i).equals("child_id");
      cells.add(isAChild ? WorkedQuestion.A_CHILD : Objects.toString(rows.getString(i), ""));
    }
    return cells;
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
    return new BigDecimal(text(release, sql, parameters));
  }

  private static Releases live() {
    return new Releases(new Home(folder.resolve("home")).releases(), Clock.systemUTC());
  }
}

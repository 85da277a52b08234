package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The series of a seeded council with 3,500 children since 2002, told since April 2004. */
class TrendSeriesTest {
  private static FactWarehouse warehouse;

  @BeforeAll
  static void seed() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 20041, 3500);
    Models.install(warehouse.connection());
    warehouse.execute("create table trend_series as from trend_series_live");
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void noChildIsCountedTwiceInOnePeriod() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select indicator_id, child_id, period_kind, period_end, count(*)
                from indicator_rows
                group by indicator_id, authority_code, child_id, period_kind, period_end
                having count(*) filter (in_numerator) > 1 or count(*) filter (in_denominator) > 1"""))
        .isEmpty();
  }

  @Test
  void aNumeratorIsAPartOfItsDenominatorUnlessItIsThatOfARatio() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select distinct indicator_id
                from indicator_rows
                join dim_indicators using (indicator_id)
                where in_numerator and not in_denominator and kind <> 'ratio'"""))
        .isEmpty();
  }

  @Test
  void anIndicatorIsToldForThePeriodKindsOfItsHeaderAlone() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select distinct r.indicator_id, r.period_kind
                from indicator_rows r
                join dim_indicators i using (indicator_id)
                where not list_contains(string_split(i.period_kinds, ','), r.period_kind)"""))
        .isEmpty();
  }

  @Test
  void everyMonthSinceApril2004IsOnTheSpine() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select count(*), min(period_end), max(period_end) from trend_series
                where indicator_id = 'cla_count' and period_kind = 'month_end'"""))
        .containsExactly("270|2004-04-30|2026-09-30");
  }

  @Test
  void twelveMonthsThatBeginBeforeTheFirstReturnAreNotAvailableRatherThanZero()
      throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select status, max(period_end) as until, max(value) from trend_series
                where indicator_id = 'three_plus_placements_pct'
                  and period_kind = 'rolling_12_months' and period_end <= date '2005-02-28'
                group by status"""))
        .containsExactly("not_available|2005-02-28|null");
  }

  @Test
  void anIndicatorEndsWithItsLastYear() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select distinct status from trend_series
                where indicator_id = 'ks4_five_a_star_c_pct' and period_end > date '2015-08-31'"""))
        .containsExactly("not_applicable");
  }

  @Test
  void theFirstPeriodAfterABreakCarriesItsLabel() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select period_kind, period_end from trend_series
                where indicator_id = 'three_plus_placements_pct' and break_label is not null
                order by all"""))
        .containsExactly(
            "financial_year|2016-03-31", "rolling_12_months|2015-04-30", "year_to_date|2015-04-30");
  }

  @Test
  void everyBreakOfAHeaderIsMarkedOnceInEachOfItsPeriodKinds() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                with declared as (
                  select indicator_id, break_label, unnest(string_split(period_kinds, ','))
                    as period_kind
                  from dim_indicator_breaks
                  join dim_indicators using (indicator_id)
                )
                select indicator_id, period_kind, break_label, count(t.indicator_id) as marked_count
                from declared
                left join trend_series t using (indicator_id, period_kind, break_label)
                group by all
                having marked_count <> 1"""))
        .isEmpty();
  }

  @Test
  void anyPeriodCanBeAskedForAndAFinancialYearAskedForIsTheFinancialYear() throws SQLException {
    String columns = "indicator_id, numerator, denominator, value, status, lower_limit";
    String told =
        """
        from %s where indicator_id in (
          'cla_count', 'three_plus_placements_pct', 'adopted_pct_of_leavers', 'reviews_on_time_pct')
          and period_end = date '2012-03-31' and period_kind = '%s'
        order by all""";
    assertThat(
            warehouse.rows(
                "select "
                    + columns
                    + " "
                    + told.formatted(
                        "trend_series_between(date '2011-04-01', date '2012-03-31')", "custom")))
        .isEqualTo(
            warehouse.rows(
                "select " + columns + " " + told.formatted("trend_series", "financial_year")))
        .hasSize(4);
  }

  @Test
  void aSnapshotOfAnyDayIsAPeriodOfThatDay() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select numerator from trend_series_between(date '2012-05-04', date '2012-05-04')
                where indicator_id = 'cla_count'"""))
        .isEqualTo(
            warehouse.rows(
                """
                select count(*) from fact_periods_of_care
                where known_to is null and start_date <= date '2012-05-04'
                  and (end_date is null or end_date > date '2012-05-04')"""))
        .isNotEqualTo(
            warehouse.rows(
                """
                select numerator from trend_series
                where indicator_id = 'cla_count' and period_kind = 'month_end'
                  and period_end = date '2012-05-31'"""));
  }

  @Test
  void theRateOf31MarchDividesByThePeopleUnder18InTheMiddleOfTheYearBefore() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select r.denominator, r.value = 10000.0 * r.numerator / r.denominator,
                  r.numerator = c.numerator, r.lower_limit < r.value and r.value < r.upper_limit
                from trend_series r
                join trend_series c using (area_code, period_kind, period_end)
                where r.indicator_id = 'cla_rate_per_10000' and c.indicator_id = 'cla_count'
                  and period_kind = 'financial_year' and period_end = date '2019-03-31'"""))
        .isEqualTo(
            warehouse.rows(
                """
                select population_count, true, true, true from dim_population
                where area_code = 'E06000013' and mid_year = 2018"""));
  }

  @Test
  void noColumnNeedsATypeThatDriversDoNotKnow() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select table_name, column_name, data_type from duckdb_columns()
                where schema_name = 'main' and database_name = current_database()
                  and not regexp_matches(
                    data_type, '^(VARCHAR|DATE|INTEGER|BIGINT|DOUBLE|BOOLEAN|DECIMAL.*)$')"""))
        .isEmpty();
  }

  @Test
  void whatLooksBackOverYearsBeginsWhenTheReturnsReachBackFarEnough() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select status, min(period_end), max(period_end) from trend_series
                where indicator_id = 'long_term_stability_pct' and period_kind = 'month_end'
                  and period_end < date '2007-01-01'
                  and status in ('not_available', 'value')
                group by status
                order by 2"""))
        .containsExactly("not_available|2004-04-30|2006-09-30", "value|2006-10-31|2006-12-31");
  }

  @Test
  void everyViewAndMacroSaysWhatItIs() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select view_name from duckdb_views()
                where not internal and coalesce(comment, '') = ''
                union all
                select function_name from duckdb_functions()
                where not internal and macro_definition is not null
                  and coalesce(comment, '') = '' and function_name like '%_as_known'"""))
        .isEmpty();
    assertThat(
            warehouse.rows(
                "select comment from duckdb_views() where view_name = 'ks2_reading_expected_pct'"))
        .containsExactly(
            "Reached the expected standard in reading at key stage 2: one row per child and period");
  }
}

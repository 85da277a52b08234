package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Behind every figure stand the rows of its children: the view by the name of the indicator counts
 * to its numerator and denominator, for every indicator and period of a seeded council.
 */
class DrillThroughTest {
  private static final String ROWS =
      """
      select '%1$s' as indicator_id, period_kind, period_end,
        count(*) filter (in_numerator) as numerator_count,
        count(*) filter (in_denominator) as denominator_count,
        sum(measure) filter (in_numerator) as numerator_sum,
        sum(measure) filter (in_denominator) as denominator_sum,
        avg(measure) filter (in_denominator) as mean
      from %1$s
      group by all""";

  private static FactWarehouse warehouse;

  @BeforeAll
  static void seed() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 903, 1500);
    Models.install(warehouse.connection());
    warehouse.execute("create table trend_series as from trend_series_live");
    List<String> indicators = warehouse.rows("select indicator_id from dim_indicators");
    warehouse.execute(
        "create table child_rows as "
            + indicators.stream().map(ROWS::formatted).collect(Collectors.joining(" union all ")));
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void theRowsOfTheChildrenCountToNumeratorAndDenominator() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select t.indicator_id, t.period_kind, t.period_end, t.numerator, t.denominator, t.value
                from trend_series t
                join dim_indicators i using (indicator_id)
                left join child_rows r using (indicator_id, period_kind, period_end)
                where t.status = 'value' and (
                  t.numerator <> coalesce(
                    if(i.kind in ('sum', 'ratio'), r.numerator_sum, r.numerator_count), 0)
                  or i.kind in ('proportion', 'mean') and t.denominator <> r.denominator_count
                  or i.kind = 'ratio' and t.denominator <> r.denominator_sum
                  or i.kind = 'mean' and abs(t.value - r.mean) > 1e-9)"""))
        .isEmpty();
  }

  @Test
  void whatIsCountedBesideAReleaseIsWhatTheReleaseCounts() throws SQLException {
    CollectionYear year = new CollectionYear(2024);
    List<String> proportions =
        warehouse.rows(
            "select indicator_id from dim_indicators where kind = 'proportion' and contains(period_kinds, 'financial_year')");
    warehouse.execute("attach ':memory:' as beside");
    warehouse.execute("use beside");
    FiguresOfYear.createFacts(warehouse.connection());
    for (KeptTable table : Facts.ABOUT_CHILDREN) {
      warehouse.execute("insert into %1$s from memory.%1$s".formatted(table.name()));
    }
    new FiguresOfYear(year, proportions).count(warehouse.connection());
    warehouse.execute("use memory");
    assertThat(
            warehouse.rows(
                """
                select indicator_id, count(*), count(*) filter (part = 'true')
                from beside.figures
                group by indicator_id
                order by indicator_id"""))
        .hasSizeGreaterThan(40)
        .isEqualTo(
            warehouse.rows(
                """
                select indicator_id, denominator_count, numerator_count
                from child_rows
                join dim_indicators using (indicator_id)
                where kind = 'proportion' and period_kind = 'financial_year'
                  and period_end = date '%s' and denominator_count > 0
                order by indicator_id"""
                    .formatted(year.end())));
  }

  @Test
  void everyIndicatorHasFiguresWithChildrenBehindThem() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select indicator_id from dim_indicators
                where indicator_id not in (
                  select indicator_id from trend_series where status = 'value' and numerator > 0)"""))
        .isEmpty();
  }

  @Test
  void noChildStandsBehindAFigureThatIsNotTold() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select r.indicator_id, r.period_kind, r.period_end
                from child_rows r
                anti join trend_series t using (indicator_id, period_kind, period_end)"""))
        .isEmpty();
  }
}

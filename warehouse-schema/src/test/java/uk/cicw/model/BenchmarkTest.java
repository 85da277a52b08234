package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.cicw.schema.Facts;

/** A seeded council in the place of North Lincolnshire, beside what was published about others. */
class BenchmarkTest {
  private static FactWarehouse warehouse;

  @BeforeAll
  static void seed() throws SQLException {
    warehouse = FactWarehouse.open();
    SeededCouncil.fill(warehouse, 20041, 500);
    PublishedSample.add(warehouse);
    for (String other : List.of("370:0", "371:1", "372:100", "384:100", "813:50")) {
      warehouse.add(Facts.PUBLISHED_FIGURES, adoptions(other.split(":")[0], other.split(":")[1]));
    }
    Models.install(warehouse.connection());
    warehouse.execute("create table benchmark as from benchmark_live");
    warehouse.execute("create table benchmark_neighbours as from benchmark_neighbours_live");
  }

  @AfterAll
  static void close() throws SQLException {
    warehouse.close();
  }

  @Test
  void the_medians_of_the_neighbours_are_those_of_the_departments_dashboard() throws SQLException {
    List<String> different =
        warehouse.rows(
            """
            select c.la, c.time_period, c.population_count, c.sn_median_published,
              b.neighbours_median, n.median
            from read_csv('src/test/resources/cases/neighbour-medians-cla-rates-2025.csv',
              types = {'la': 'varchar', 'sn_median_published': 'varchar'}) c
            join dim_authorities a on a.authority_code = c.la and a.is_latest
            left join benchmark b
              on b.area_code = a.gss_code and b.period_kind = 'financial_year'
              and b.period_end = make_date(c.time_period, 3, 31)
              and b.indicator_id = case
                when c.population_count like '%looked after on%' then 'cla_rate_per_10000'
                when c.population_count like '%starting%' then 'started_rate_per_10000'
                else 'ceased_rate_per_10000' end
            left join benchmark_neighbours n
              on n.indicator_id = b.indicator_id and n.area_code = b.area_code
              and n.period_kind = b.period_kind and n.period_end = b.period_end
              and n.neighbour_model = '2025'
            where try_cast(c.sn_median_published as double) is not null
              and (try_cast(c.sn_median_published as double)
                is distinct from b.neighbours_median
                or b.neighbours_median is distinct from n.median)
            """);
    assertThat(different).isEmpty();
  }

  @Test
  void each_model_has_its_own_averages() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select neighbour_model, mean, median, contributor_count from benchmark_neighbours
                where indicator_id = 'cla_rate_per_10000' and period_kind = 'month_end'
                  and period_end = date '2024-03-31' and area_code = 'E06000013' order by all
                """))
        .containsExactly("2021|76.0|74.0|10", "2025|79.0|81.0|10");
  }

  @Test
  void the_model_in_force_is_the_latest_that_had_been_published() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select distinct period_end, neighbour_model, is_in_force from benchmark_neighbours
                where indicator_id = 'cla_rate_per_10000' and period_end in
                  (date '2021-03-31', date '2022-03-31', date '2025-03-31')
                order by all
                """))
        .containsExactly(
            "2021-03-31|2021|false",
            "2021-03-31|2025|false",
            "2022-03-31|2021|true",
            "2022-03-31|2025|false",
            "2025-03-31|2021|true",
            "2025-03-31|2025|false");
  }

  @Test
  void comparators_are_of_the_latest_release() throws SQLException {
    assertThat(comparators("benchmark", "2024-03-31"))
        .containsExactly(
            "value|69.0|value|release-2025|E12000003|79.0|release-2025|2025|79.0|81.0|10");
  }

  @Test
  void as_known_before_the_release_they_are_of_the_one_before() throws SQLException {
    assertThat(comparators("benchmark_as_known(date '2025-11-19')", "2024-03-31"))
        .singleElement()
        .asString()
        .startsWith("value|70.0|value|release-2024|E12000003|80.0|release-2024|");
  }

  @Test
  void a_neighbour_that_did_not_exist_yet_is_left_out_and_not_zero() throws SQLException {
    assertThat(comparators("benchmark", "2022-03-31"))
        .singleElement()
        .asString()
        .endsWith("|2025|81.0|85.0|9");
  }

  @Test
  void a_month_in_the_middle_of_a_year_has_no_comparator() throws SQLException {
    assertThat(comparators("benchmark", "2024-02-29"))
        .containsExactly("value|null|not_available|null|E12000003|null|null|null|null|null|0");
  }

  @Test
  void every_figure_of_the_series_is_in_the_benchmark_once() throws SQLException {
    String figures =
        "select indicator_id, area_code, period_kind, period_end, status from %s order by all";
    assertThat(warehouse.rows(figures.formatted("benchmark")))
        .isEqualTo(warehouse.rows(figures.formatted("trend_series_live")));
  }

  @Test
  void the_authority_competes_with_its_own_figure_and_not_with_the_published_one()
      throws SQLException {
    // 0, 1, its own, 100 and 100: two are better, and its own figure is the median
    assertThat(
            warehouse.rows(
                """
                select rank, rank_of, quartile_band from benchmark
                where indicator_id = 'adopted_pct_of_leavers' and period_kind = 'financial_year'
                  and period_end = date '2015-03-31' and area_code = 'E06000013'
                """))
        .containsExactly("3|5|C");
  }

  @Test
  void where_no_direction_is_good_there_is_no_rank() throws SQLException {
    assertThat(
            warehouse.rows(
                """
                select distinct rank, rank_of, quartile_band from benchmark
                where indicator_id = 'cla_count' and england_value is not null
                """))
        .containsExactly("null|null|null");
  }

  private static Map<String, String> adoptions(String authority, String percentage) {
    return Map.of(
        "old_la_code", authority,
        "measure", "adopted_pct_of_leavers",
        "period_kind", "financial_year",
        "period_end", "2015-03-31",
        "release", "release-2018",
        "value", percentage,
        "status", "value",
        "symbol", percentage,
        "known_from", "2018-11-15");
  }

  private static List<String> comparators(String source, String periodEnd) throws SQLException {
    return warehouse.rows(
        """
        select status, england_value, england_status, england_release, region_code, region_value,
          region_release, neighbour_model, neighbours_mean, neighbours_median, neighbours_count
        from %s
        where indicator_id = 'cla_rate_per_10000' and period_kind = 'month_end'
          and period_end = date '%s' and area_code = 'E06000013'
        """
            .formatted(source, periodEnd));
  }
}

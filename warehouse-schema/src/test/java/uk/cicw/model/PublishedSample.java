package uk.cicw.model;

import java.sql.SQLException;

/** Published figures read straight from the Department's files by DuckDB, past the mapping. */
final class PublishedSample {
  private static final String RATES =
      """
      insert into fact_published_figures by name
      select
        coalesce(new_la_code, region_code, country_code) as area_code,
        case geographic_level when 'National' then 'england' when 'Regional' then 'region'
          else 'authority' end as area_level,
        old_la_code,
        coalesce(la_name, region_name, country_name) as area_label,
        m.measure, m.period_kind, make_date(time_period::integer, 3, 31) as period_end,
        '%1$s' as release,
        try_cast(cell as decimal(12, 3)) as value,
        case cell when 'c' then 'suppressed' when 'x' then 'not_available'
          when 'z' then 'not_applicable' else 'value' end as status,
        cell as symbol, date '%2$s' as known_from,
        'cla_number_and_rate_per_10k_children.csv' as source_file, 1 as source_row,
        m.measure as source_column
      from (
        select *, unnest([columns('^(number|children_count)$'), rate_per_10000]) as cell,
          generate_subscripts([1, 2], 1) as part,
          columns('^population_(count|type)$') as population
        from read_csv(
          '../sample-extracts/%3$s/%1$s/cla_number_and_rate_per_10k_children.csv.gz',
          all_varchar = true, header = true)
      )
      join (values
        ('looked after', 1, 'cla_count', 'month_end'),
        ('looked after', 2, 'cla_rate_per_10000', 'month_end'),
        ('starting', 2, 'started_rate_per_10000', 'financial_year'),
        ('ceasing', 2, 'ceased_rate_per_10000', 'financial_year')
      ) m (subject, part, measure, period_kind) using (part)
      where regexp_matches(population, '^Children ' || subject || ' (to be|at|on)')
      """;

  /** Adds the counts and rates of release-2024 and release-2025. */
  static void add(FactWarehouse warehouse) throws SQLException {
    add2024(warehouse);
    warehouse.execute(RATES.formatted("release-2025", "2025-11-20", "published"));
  }

  /** Adds the counts and rates of release-2023, and then of release-2024. */
  static void addEarlier(FactWarehouse warehouse) throws SQLException {
    warehouse.execute(RATES.formatted("release-2023", "2023-11-16", "published-archive"));
    add2024(warehouse);
  }

  private static void add2024(FactWarehouse warehouse) throws SQLException {
    warehouse.execute(RATES.formatted("release-2024", "2024-11-14", "published"));
  }

  private PublishedSample() {}
}

-- question: does a published file show anything else that is made of a hidden figure?
-- Attached: published. Each row is a leak, in words.
with
figures as (
  select 'trend_series' as table_name, indicator_id, area_code, period_kind, period_end, status,
    json_transform(to_json(f), '"MAP(VARCHAR, VARCHAR)"') as cells
  from published.main.trend_series f
  where source_release is null
  union all
  select 'benchmark', indicator_id, area_code, period_kind, period_end, status,
    json_transform(to_json(f), '"MAP(VARCHAR, VARCHAR)"')
  from published.main.benchmark f
  where source_release is null
  union all
  select 'benchmark_neighbours', indicator_id, area_code, period_kind, period_end, own.status,
    json_transform(to_json(f), '"MAP(VARCHAR, VARCHAR)"')
  from published.main.benchmark_neighbours f
  join published.main.trend_series own using (indicator_id, area_code, period_kind, period_end)
  where own.source_release is null
),
cells as (
  select * exclude (cells), cell.key as column_name, cell.value as shown
  from (select * exclude (cells), cells, unnest(map_entries(cells)) as cell from figures)
  where cell.value is not null
),
-- what says nothing of the figure itself: which it is, what others have published, what is aimed at
harmless (column_name) as (
  select unnest(string_split(
    'indicator_id area_code area_label period_kind period_start period_end period_label status symbol '
    || 'england_value england_status england_release region_code region_value region_status '
    || 'region_release neighbours_mean neighbours_median neighbours_count target_value '
    || 'target_tolerance break_label is_synthetic neighbour_model is_in_force mean median '
    || 'contributor_count', ' '))
),
shown as (
  select * from published.main.trend_series where source_release is null
),
-- made of so many years before this one, beside the figure itself
made_of_years (column_name, year_count) as (values
  ('value_before', 1), ('change', 1), ('significance_change', 1),
  ('direction_of_travel', 9), ('direction_year_count', 9),
  ('pooled_numerator', 2), ('pooled_denominator', 2), ('pooled_value', 2),
  ('pooled_lower_limit', 2), ('pooled_upper_limit', 2)
)
select format('{} shows {} of a hidden figure: {} {} {}',
  table_name, column_name, indicator_id, period_kind, period_end) as leak
from cells
anti join harmless using (column_name)
where status = 'suppressed'
union all
select format('benchmark shows {} of {} {} {}, and {} is hidden',
  cells.column_name, indicator_id, period_kind, cells.period_end, before.period_end)
from cells
join made_of_years using (column_name)
join shown before using (indicator_id, area_code, period_kind)
where table_name = 'benchmark' and before.status = 'suppressed'
  and before.period_end between last_day(cells.period_end - to_years(year_count)) and cells.period_end
  and month(before.period_end) = month(cells.period_end)
union all
-- where one table says another thing than the other, one of them may say too much
select format('{} and trend_series differ in {} of {} {} {}',
  benchmark.table_name, column_name, indicator_id, period_kind, period_end)
from cells benchmark
join cells series using (indicator_id, area_code, period_kind, period_end, column_name)
where benchmark.table_name = 'benchmark' and series.table_name = 'trend_series'
  and benchmark.shown <> series.shown

-- Two indicators over the facts of small_lake.sql, in the form in which the models give all of them.
create macro is_known(known_from, known_to) as known_to is null;

create table dim_indicators (
  indicator_id varchar, title varchar, kind varchar, numerator_label varchar,
  denominator_label varchar, unit varchar,
  three_years_of varchar, source varchar);
insert into dim_indicators values
  ('cla_count', 'Children in care', 'count', 'children in care', 'none', 'children',
    null, 'invented'),
  ('adopted_pct_of_leavers', 'Adopted, of those who left care', 'proportion', 'adopted', 'leavers',
    'percent', null, 'invented');
create table dim_indicator_relations (
  relation_id integer, member integer, sense varchar, indicator_id varchar, part varchar,
  coefficient integer);
create table dim_indicator_breaks (indicator_id varchar, first_year integer, break_label varchar);

create view children_in_care as
select month_end, authority_code, child_id
from fact_periods_of_care
join (
  select last_day(month) as month_end
  from range(date '2023-04-01', date '2025-04-01', interval 1 month) months (month))
  on start_date <= month_end and (end_date is null or end_date > month_end)
where is_known(known_from, known_to);
comment on view children_in_care is 'one row per child and month end in care';

create macro children_in_care_as_known(known_at) as table
select count(distinct child_id)::integer as children
from fact_periods_of_care
where known_from <= known_at and (known_to is null or known_to > known_at);

create view trend_series_live as
select
  'cla_count' as indicator_id, 'E06000013' as area_code, 'North Lincolnshire' as area_label,
  'month_end' as period_kind, month_end as period_start, month_end as period_end,
  strftime(month_end, '%d %B %Y') as period_label, count(*)::integer as numerator,
  null::integer as denominator, count(*)::double as value, 'value' as status,
  null::double as lower_limit, null::double as upper_limit, null::varchar as break_label,
  true as is_synthetic, null::varchar as source_release
from children_in_care
group by month_end;

create view benchmark_live as
select
  trend.*, 61.0 as england_value, 'value' as england_status, 'release-2024' as england_release,
  'similar' as significance_england,
  'E12000003' as region_code, 73.0 as region_value, 'value' as region_status,
  'release-2024' as region_release, 'similar' as significance_region,
  '2025' as neighbour_model, 81.0 as neighbours_mean, 78.0 as neighbours_median,
  10 as neighbours_count,
  'B' as quartile_band, 40 as rank, 151 as rank_of,
  50.0 as funnel_lower_95, 72.0 as funnel_upper_95, 45.0 as funnel_lower_998,
  79.0 as funnel_upper_998,
  lag(value) over (order by period_end) as value_before, 1.0 as change,
  'no significant change' as significance_change,
  'no significant change' as direction_of_travel, 5 as direction_year_count,
  null::integer as pooled_numerator, null::integer as pooled_denominator,
  null::double as pooled_value, null::double as pooled_lower_limit,
  null::double as pooled_upper_limit,
  null::double as target_value, null::double as target_tolerance, null::varchar as target_rag
from trend_series_live trend;

create view benchmark_neighbours_live as
select
  indicator_id, area_code, period_kind, period_end, neighbour_model, true as is_in_force,
  neighbours_mean as mean, neighbours_median as median,
  10 as contributor_count, 'similar' as significance_mean, 'similar' as significance_median
from benchmark_live;

-- grain: one row per indicator, area, period kind and period, with its comparators
-- note: comparators are the latest published figures. They are of 31 March, or of the year that ends
--   then: a month end, a year to date and twelve months that end on 31 March speak of the same.
--   Academic years stand beside their own kind; other periods have no comparator.
with
figures as materialized (
  select
    t.*, i.polarity, coalesce(i.decimals, 1) as decimals, a.authority_code, a.region_code,
    case when t.period_kind <> 'custom' then t.period_kind = 'academic_year' end as is_academic
  from trend_series t
  left join dim_indicators i on i.indicator_id = t.indicator_id
  left join dim_authorities a on a.gss_code = t.area_code
),
published as materialized (
  select p.* from published_latest p
),
neighbours as (
  select
    authority_code, measure, is_academic, period_end,
    max(mean) filter (neighbour_model = '2021') as mean_2021,
    max(median) filter (neighbour_model = '2021') as median_2021,
    max(contributor_count) filter (neighbour_model = '2021') as count_2021,
    max(mean) filter (neighbour_model = '2025') as mean_2025,
    max(median) filter (neighbour_model = '2025') as median_2025,
    max(contributor_count) filter (neighbour_model = '2025') as count_2025
  from neighbour_averages
  group by all
),
-- the published figures of all authorities, once for each measure and period
fields as (
  select
    measure, is_academic, period_end, list(value) as published_values,
    max(decimals) as decimals
  from published
  where old_la_code is not null and status = 'value'
  group by all
),
-- an authority whose extracts arrive here takes part with its own figure instead of the published
-- one, rounded as they are, so that 9.9 is no better than a published 10
competitors as (
  select
    f.indicator_id, f.area_code, f.period_kind, f.period_end, f.polarity,
    list_concat(
      o.published_values[:coalesce(list_position(o.published_values, p.value), 1) - 1],
      o.published_values[coalesce(list_position(o.published_values, p.value) + 1, 1):]) as others,
    round_half_up(f.value, least(f.decimals, o.decimals)) as own
  from figures f
  join fields o
    on o.measure = f.indicator_id and o.period_end = f.period_end
    and o.is_academic = f.is_academic
  left join published p
    on p.measure = f.indicator_id and p.old_la_code = f.authority_code
    and p.period_end = f.period_end and p.is_academic = f.is_academic
  where f.value is not null and f.polarity in ('high', 'low') and f.authority_code is not null
),
ranks as (
  select
    indicator_id, area_code, period_kind, period_end,
    quartile_band(
      own, list_aggregate(list_append(others, own), 'quantile_cont', [0, 0.25, 0.5, 0.75, 1]),
      polarity) as quartile_band,
    rank_among(own, others, polarity) as rank,
    cast(1 + len(others) as integer) as rank_of
  from competitors
)
select
  f.indicator_id, f.area_code, f.area_label, f.period_kind, f.period_start, f.period_end,
  f.period_label, f.numerator, f.denominator, f.value, f.status, f.lower_limit, f.upper_limit,
  e.value as england_value, coalesce(e.status, 'not_available') as england_status,
  e.release as england_release,
  f.region_code, r.value as region_value, coalesce(r.status, 'not_available') as region_status,
  r.release as region_release,
  round_half_up(n.mean_2021, f.decimals) as neighbours_2021_mean,
  round_half_up(n.median_2021, f.decimals) as neighbours_2021_median,
  coalesce(n.count_2021, 0) as neighbours_2021_count,
  round_half_up(n.mean_2025, f.decimals) as neighbours_2025_mean,
  round_half_up(n.median_2025, f.decimals) as neighbours_2025_median,
  coalesce(n.count_2025, 0) as neighbours_2025_count,
  q.quartile_band, q.rank, q.rank_of,
  significance_against(f.lower_limit, f.upper_limit, e.value, f.polarity)
    as significance_england,
  f.break_label, f.is_synthetic, f.source_release
from figures f
left join published e
  on e.area_level = 'england' and e.measure = f.indicator_id
  and e.period_end = f.period_end and e.is_academic = f.is_academic
left join published r
  on r.area_code = f.region_code and r.measure = f.indicator_id
  and r.period_end = f.period_end and r.is_academic = f.is_academic
left join neighbours n
  on n.authority_code = f.authority_code and n.measure = f.indicator_id
  and n.period_end = f.period_end and n.is_academic = f.is_academic
left join ranks q
  on q.indicator_id = f.indicator_id and q.area_code = f.area_code
  and q.period_kind = f.period_kind and q.period_end = f.period_end

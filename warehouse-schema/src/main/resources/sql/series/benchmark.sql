-- grain: one row per indicator, area, period kind and period, with its comparators
-- note: comparators are the latest published figures. They are of 31 March, or of the year that ends
--   then: a month end, a year to date and twelve months that end on 31 March speak of the same.
--   Academic years stand beside their own kind; other periods have no comparator. Neighbours are
--   those of the latest model; benchmark_neighbours has every one. A period is compared with the
--   same months of earlier years, never over a break: the change with the year before, the direction
--   of travel over up to ten years (Mann and Kendall), three years pooled.
with
figures as materialized (
  select
    t.*, i.kind, i.polarity, coalesce(i.decimals, 1) as decimals,
    a.authority_code, a.region_code,
    case when t.period_kind <> 'custom' then t.period_kind = 'academic_year' end as is_academic,
    case when t.period_kind = 'academic_year' then year(t.period_end)
      else collection_year_of(t.period_end) end as year,
    -- a count has no interval of its own, but two counts differ by chance as events do
    case i.kind when 'count' then byars_lower(t.numerator) else t.lower_limit end as lower_by_chance,
    case i.kind when 'count' then byars_upper(t.numerator) else t.upper_limit end as upper_by_chance
  from trend_series t
  left join dim_indicators i on i.indicator_id = t.indicator_id
  left join dim_authorities a on a.gss_code = t.area_code
),
unbroken as (
  select
    f.*,
    coalesce(
      (select max(b.first_year) from dim_indicator_breaks b
        where b.indicator_id = f.indicator_id and b.first_year <= f.year), 0) as told_alike_since
  from figures f
),
histories as (
  select
    u.*,
    max(value) over year_before as value_before,
    max(lower_by_chance) over year_before as lower_before,
    max(upper_by_chance) over year_before as upper_before,
    list(value) filter (where value is not null) over ten_years as travelled,
    count(*) filter (where value is not null and numerator is not null and denominator > 0)
      over three_years as pooled_count,
    cast(sum(numerator) filter (where value is not null) over three_years as integer) as events,
    cast(sum(denominator) filter (where value is not null) over three_years as integer) as cohort
  from unbroken u
  window
    year_before as (
      partition by indicator_id, area_code, period_kind, month(period_end), told_alike_since
      order by year range between 1 preceding and 1 preceding),
    ten_years as (
      partition by indicator_id, area_code, period_kind, month(period_end), told_alike_since
      order by year range between 9 preceding and current row),
    three_years as (
      partition by indicator_id, area_code, period_kind, month(period_end), told_alike_since
      order by year range between 2 preceding and current row)
),
published as materialized (
  select p.* from published_latest p
),
-- the published figures of all authorities, once for each measure and period
fields as materialized (
  select
    measure, is_academic, period_end, max(decimals) as decimals,
    list({'authority_code': old_la_code, 'value': value}) as members,
    quantile_cont(value, [0, 0.25, 0.5, 0.75, 1]) as bounds, cast(count(*) as integer) as rank_of
  from published
  where old_la_code is not null and status = 'value'
  group by all
),
published_ranks as (
  select
    p.measure, p.old_la_code as authority_code, p.is_academic, p.period_end, p.value, f.bounds,
    f.rank_of,
    cast(rank() over (field order by p.value) as integer) as rank_from_below,
    cast(rank() over (field order by p.value desc) as integer) as rank_from_above
  from published p
  join fields f
    on f.measure = p.measure and f.is_academic = p.is_academic and f.period_end = p.period_end
  where p.old_la_code is not null and p.status = 'value'
  window field as (partition by p.measure, p.is_academic, p.period_end)
),
-- an authority whose extracts arrive here takes part with its own figure instead of the published
-- one, rounded as they are, so that 9.9 is no better than a published 10
own_figures as (
  select
    f.indicator_id, f.area_code, f.period_kind, f.period_end, f.polarity,
    list_transform(
      list_filter(o.members, lambda member: member.authority_code <> f.authority_code),
      lambda member: member.value) as others,
    round_half_up(f.value, least(f.decimals, o.decimals)) as own
  from figures f
  join fields o
    on o.measure = f.indicator_id and o.period_end = f.period_end
    and o.is_academic = f.is_academic
  where f.source_release is null and f.value is not null and f.polarity in ('high', 'low')
    and f.authority_code is not null
),
ranks as (
  select
    indicator_id, area_code, period_kind, period_end,
    quartile_band(
      own, list_aggregate(list_append(others, own), 'quantile_cont', [0, 0.25, 0.5, 0.75, 1]),
      polarity) as quartile_band,
    rank_among(own, others, polarity) as rank,
    cast(1 + len(others) as integer) as rank_of
  from own_figures
  union all
  select
    f.indicator_id, f.area_code, f.period_kind, f.period_end,
    quartile_band(r.value, r.bounds, f.polarity),
    if(f.polarity = 'low', r.rank_from_below, r.rank_from_above), r.rank_of
  from figures f
  join published_ranks r
    on r.measure = f.indicator_id and r.authority_code = f.authority_code
    and r.period_end = f.period_end and r.is_academic = f.is_academic
  where f.source_release is not null and f.polarity in ('high', 'low')
),
targets as (
  select t.*, a.gss_code
  from dim_targets t
  join dim_authorities a on a.authority_code = t.authority_code and a.is_latest
)
select
  f.indicator_id, f.area_code, f.area_label, f.period_kind, f.period_start, f.period_end,
  f.period_label, f.numerator, f.denominator, f.value, f.status, f.lower_limit, f.upper_limit,
  e.value as england_value, coalesce(e.status, 'not_available') as england_status,
  e.release as england_release,
  significance_against(f.lower_limit, f.upper_limit, e.value, f.polarity)
    as significance_england,
  f.region_code, r.value as region_value, coalesce(r.status, 'not_available') as region_status,
  r.release as region_release,
  significance_against(f.lower_limit, f.upper_limit, r.value, f.polarity)
    as significance_region,
  n.neighbour_model,
  round_half_up(n.mean, least(f.decimals, n.decimals)) as neighbours_mean,
  round_half_up(n.median, least(f.decimals, n.decimals)) as neighbours_median,
  coalesce(n.contributor_count, 0) as neighbours_count,
  q.quartile_band, q.rank, q.rank_of,
  england_funnel_lower(f.kind, e.value, f.denominator, f.value - f.lower_limit, 95)
    as funnel_lower_95,
  england_funnel_upper(f.kind, e.value, f.denominator, f.upper_limit - f.value, 95)
    as funnel_upper_95,
  england_funnel_lower(f.kind, e.value, f.denominator, f.value - f.lower_limit, 99.8)
    as funnel_lower_998,
  england_funnel_upper(f.kind, e.value, f.denominator, f.upper_limit - f.value, 99.8)
    as funnel_upper_998,
  case when f.value is not null then f.value_before end as value_before,
  f.value - f.value_before as change,
  change_since(
    f.value, f.lower_by_chance, f.upper_by_chance,
    f.value_before, f.lower_before, f.upper_before, f.polarity) as significance_change,
  case when f.value is not null then direction_of_travel(f.travelled, f.polarity) end
    as direction_of_travel,
  case when f.value is not null then cast(len(f.travelled) as integer) end as direction_year_count,
  case when f.pooled_count = 3 and f.kind in ('proportion', 'rate') then f.events end
    as pooled_numerator,
  case when f.pooled_count = 3 and f.kind in ('proportion', 'rate') then f.cohort end
    as pooled_denominator,
  case when f.pooled_count = 3 then share_of(f.kind, f.events, f.cohort) end as pooled_value,
  case when f.pooled_count = 3 then share_lower(f.kind, f.events, f.cohort) end
    as pooled_lower_limit,
  case when f.pooled_count = 3 then share_upper(f.kind, f.events, f.cohort) end
    as pooled_upper_limit,
  t.target_value, t.target_tolerance,
  rag_against(
    round_half_up(f.value, f.decimals), t.target_value, t.target_tolerance, f.polarity)
    as target_rag,
  f.break_label, f.is_synthetic, f.source_release
from histories f
left join published e
  on e.area_level = 'england' and e.measure = f.indicator_id
  and e.period_end = f.period_end and e.is_academic = f.is_academic
left join published r
  on r.area_code = f.region_code and r.measure = f.indicator_id
  and r.period_end = f.period_end and r.is_academic = f.is_academic
left join neighbour_averages n
  on n.is_latest and n.authority_code = f.authority_code and n.measure = f.indicator_id
  and n.period_end = f.period_end and n.is_academic = f.is_academic
left join ranks q
  on q.indicator_id = f.indicator_id and q.area_code = f.area_code
  and q.period_kind = f.period_kind and q.period_end = f.period_end
left join targets t
  on t.indicator_id = f.indicator_id and t.gss_code = f.area_code and t.target_year = f.year
  -- what has been counted since April is no year yet
  and not (f.period_kind = 'year_to_date' and f.kind = 'count')

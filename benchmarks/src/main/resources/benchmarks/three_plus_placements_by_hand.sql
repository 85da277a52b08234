-- question: what `cicw benchmark --indicator three_plus_placements_pct` shows, without the series of a
--   release: what an analyst would write over facts and published figures, with the macros for statistics
with
years as (
  select make_date(year, 3, 31) as day, make_date(year - 1, 4, 1) as first_day
  from range(2005, 2027) years (year)
),
children as (
  select y.day, y.first_day, c.authority_code, c.child_id
  from years y
  join fact_periods_of_care c
    on c.start_date <= y.day and (c.end_date is null or c.end_date > y.day)
  where c.known_to is null and not c.is_short_break
),
moves as (
  select c.day, c.authority_code, c.child_id, count(distinct p.placement_key) as placements
  from children c
  left join fact_placements p
    on p.authority_code = c.authority_code and p.child_id = c.child_id and p.known_to is null
    and not p.is_short_break and (p.end_date is null or p.end_date > p.start_date)
    and p.start_date <= c.day and (p.end_date is null or p.end_date > c.first_day)
  group by all
),
own as (
  select
    day, authority_code, count(*) filter (placements >= 3) as numerator, count(*) as denominator,
    100.0 * count(*) filter (placements >= 3) / count(*) as value,
    100.0 * wilson_lower(count(*) filter (placements >= 3), count(*)) as lower_limit,
    100.0 * wilson_upper(count(*) filter (placements >= 3), count(*)) as upper_limit
  from moves
  group by all
),
told as (
  select
    *, lag(value) over told_alike as value_before, lag(lower_limit) over told_alike as lower_before,
    lag(upper_limit) over told_alike as upper_before,
    list(value) over (told_alike rows between 9 preceding and current row) as travelled
  from own
  -- codes of foster placements changed in 2015/16
  window told_alike as (partition by authority_code, year(day) >= 2016 order by day)
),
published as (
  select old_la_code, area_code, area_level, period_end, value, status
  from fact_published_figures
  where measure = 'three_plus_placements_pct'
  qualify row_number() over (
    partition by coalesce(old_la_code, area_code), period_end
    order by coalesce(rounded_to, 1), known_from desc, release desc) = 1
),
authorities as (
  select old_la_code, period_end, value::double as value
  from published
  where old_la_code is not null and status = 'value'
),
others as (
  select t.authority_code, t.day, list(a.value) as field, round_half_up(any_value(t.value), 0) as own
  from told t
  join authorities a on a.period_end = t.day and a.old_la_code <> t.authority_code
  group by all
),
neighbours as (
  select
    n.authority_code, a.period_end, round_half_up(avg(a.value), 0) as mean,
    round_half_up(median(a.value), 0) as median, count(*) as contributors
  from dim_neighbours n
  join authorities a on a.old_la_code = n.neighbour_code
  where n.neighbour_model = '2025'
  group by all
)
select
  t.day, t.numerator, t.denominator, t.value, t.lower_limit, t.upper_limit,
  e.value::double as england_value,
  significance_against(t.lower_limit, t.upper_limit, e.value::double, 'low') as to_england,
  r.value::double as region_value,
  significance_against(t.lower_limit, t.upper_limit, r.value::double, 'low') as to_region,
  n.mean, n.median, coalesce(n.contributors, 0) as contributors,
  quartile_band(
    o.own, list_aggregate(list_append(o.field, o.own), 'quantile_cont', [0, 0.25, 0.5, 0.75, 1]),
    'low') as quartile_band,
  rank_among(o.own, o.field, 'low') as rank, 1 + len(o.field) as rank_of,
  change_since(
    t.value, t.lower_limit, t.upper_limit, t.value_before, t.lower_before, t.upper_before, 'low')
    as significance_change,
  direction_of_travel(t.travelled, 'low') as direction_of_travel
from told t
left join dim_authorities d on d.authority_code = t.authority_code and d.is_latest
left join published e on e.area_level = 'england' and e.period_end = t.day
left join published r on r.area_code = d.region_code and r.period_end = t.day
left join others o on o.authority_code = t.authority_code and o.day = t.day
left join neighbours n on n.authority_code = t.authority_code and n.period_end = t.day
order by t.day

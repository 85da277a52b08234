-- question: three or more placements by year beside England, region and neighbours, without a release's
--   series: what an analyst would write over facts and published figures
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
  select day, authority_code, count(*) filter (placements >= 3) as numerator, count(*) as denominator
  from moves
  group by all
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
  select * from published where old_la_code is not null and status = 'value'
)
select
  o.day, o.numerator, o.denominator,
  any_value(e.value)::double as england, any_value(r.value)::double as region,
  floor((select median(value) from authorities p join dim_neighbours n
    on n.neighbour_code = p.old_la_code and n.neighbour_model = '2025'
    and n.authority_code = any_value(o.authority_code) where p.period_end = o.day) + 0.5)::double
    as neighbours,
  case when count(a.value) > 0
    then 1 + count(*) filter (a.value < floor(100.0 * o.numerator / o.denominator + 0.5)) end as rank
from own o
left join published e on e.area_level = 'england' and e.period_end = o.day
left join dim_authorities d on d.authority_code = o.authority_code and d.is_latest
left join published r on r.area_code = d.region_code and r.period_end = o.day
left join authorities a on a.period_end = o.day and a.old_la_code <> o.authority_code
group by o.day, o.authority_code, o.numerator, o.denominator
order by o.day

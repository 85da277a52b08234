-- grain: one row per child looked after on any day of a period, with the incidents of being missing
--   or away that lasted on a day of the period; one open when the period began counts
-- counted by: period_kind, period_end
with
incidents as (
  select p.period_kind, p.period_end, i.authority_code, i.child_id,
    count(*) filter (i.kind_code = 'M') as missing_count,
    count(*) filter (i.kind_code = 'A') as away_count
  from flow_periods p
  join fact_missing_incidents i
    on i.start_date <= p.period_end
    and coalesce(i.end_date, date '9999-12-31') >= p.period_start
  where is_known(i.known_from, i.known_to)
  group by all
)
select
  c.authority_code, c.child_id, c.period_kind, c.period_end, c.year,
  coalesce(i.missing_count, 0) as missing_count,
  coalesce(i.away_count, 0) as away_count
from children_during_period c
left join incidents i
  on i.authority_code = c.authority_code and i.child_id = c.child_id
  and i.period_kind = c.period_kind and i.period_end = c.period_end

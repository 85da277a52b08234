-- grain: one row per child and period in which the child was looked after on any day, other than
--   under an agreed series of short breaks (V3, V4)
-- counted by: period_kind, period_end
select distinct p.period_kind, p.period_start, p.period_end, p.year, c.authority_code, c.child_id
from flow_periods p
join fact_periods_of_care c
  on c.start_date <= p.period_end and lasts_beyond(c.end_date, p.period_start)
where is_known(c.known_from, c.known_to) and not c.is_short_break

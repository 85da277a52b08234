-- title: Trend of an indicator
-- question: How has the share of children with three or more placements in a year developed?
-- look at: lower and upper are the 95 % interval: where the intervals of two years overlap widely, the
--   difference may be chance. A line in breaks says that the meaning changed; compare only within it.
-- file: both
select
  period_label as year, numerator, denominator, round_half_up(value, 1) as value, status,
  round_half_up(lower_limit, 1) as lower, round_half_up(upper_limit, 1) as upper,
  left(break_label, 40) as breaks
from trend_series
where indicator_id = 'three_plus_placements_pct'
  and period_kind = 'financial_year'
  and source_release is null   -- our own series; those of other areas name their release
  and period_end >= date '2015-03-31'
order by period_end

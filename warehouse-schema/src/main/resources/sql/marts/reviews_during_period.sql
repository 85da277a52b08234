-- grain: one row per child with a review held, or due and not held, in a period
-- counted by: period_kind, period_end
select
  r.authority_code, r.child_id, p.period_kind, p.period_end, p.year,
  count(r.is_on_time) as timed_count,
  count(*) filter (r.is_on_time) as on_time_count,
  count(r.is_participation) as voiced_count,
  count(*) filter (r.is_participation) as participation_count
from flow_periods p
join timed_reviews r on r.counted_date between p.period_start and p.period_end
group by all

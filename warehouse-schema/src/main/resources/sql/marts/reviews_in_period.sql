-- grain: one row per child in care at the end of a period with a review held, or due and not held, in
--   the period
-- counted by: period_kind, period_end
select
  r.authority_code, r.child_id, r.period_kind, r.period_end, r.year,
  r.timed_count, r.on_time_count, r.voiced_count, r.participation_count
from reviews_during_period r
join children_in_care c
  on c.authority_code = r.authority_code and c.child_id = r.child_id and c.day = r.period_end
where date_diff('day', c.care_start_date, c.day) >= reviews_minimum_days_in_care()

-- grain: one row an episode under police protection (L1), an emergency protection order (L2), a
--   child assessment order (L3) or detained under PACE (J2)
-- meaning: days of the unbroken stay under that one status, of which the episode is a part: episodes
--   belong to one stay where the next starts on the day the one before ended. What is open counts to
--   the end of the year
create table short_order_stays as
with under_short_orders as (
  select
    child, row_number, position, ls, decom,
    case when dec_text is null then year_end() else dec end as ended,
    coalesce(previous_ls = ls and previous_dec = decom, false) as goes_on
  from episodes_in_order
  where ls in ('L1', 'L2', 'L3', 'J2')),
numbered as (
  select *, sum((not goes_on)::int) over (partition by child order by position) as stay
  from under_short_orders)
select
  child, row_number, ls,
  max(ended) over (partition by child, stay) - min(decom) over (partition by child, stay) as days
from numbered

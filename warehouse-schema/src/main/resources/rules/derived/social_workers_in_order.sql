-- grain: one row an episode of a social worker whose child and start are known
-- meaning: the episode among those of the child, by start and then by row: whether it is the first or
--   the last, and when the longest of those before it ended. An episode without an end lasts on
create table social_workers_in_order as
select
  *,
  row_number() over child_in_order = 1 as is_first,
  lead(row_number) over child_in_order is null as is_last,
  coalesce(sw_dec, date '9999-12-31') as last_day,
  max(coalesce(sw_dec, date '9999-12-31')) over (
    partition by child order by sw_decom, row_number
    rows between unbounded preceding and 1 preceding) as last_day_before,
  max(coalesce(sw_dec, date '9999-12-31')) over (partition by child) as last_day_of_all
from sw_episodes
where child is not null and sw_decom is not null
window child_in_order as (partition by child order by sw_decom, row_number)

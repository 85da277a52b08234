-- grain: one row a period of care of a child
-- meaning: an unbroken run of episodes, which start on or before the day one before them ends; ended is
--   null while one of them is open. is_first: no earlier one is in the return
create table periods_of_care as
with beside_those_before as (
  select
    child, row_number, decom,
    coalesce(dec, date '9999-12-31') as last_day,
    max(coalesce(dec, date '9999-12-31')) over earlier as last_day_before
  from episodes
  where child is not null and decom is not null
  window earlier as (
    partition by child order by decom, row_number
    rows between unbounded preceding and 1 preceding)),
numbered as (
  select
    *, sum((coalesce(decom > last_day_before, true))::int)
      over (partition by child order by decom, row_number) as care_number
  from beside_those_before)
select
  child,
  min(decom) as started,
  nullif(max(last_day), date '9999-12-31') as ended,
  care_number = 1 as is_first
from numbered
group by child, care_number

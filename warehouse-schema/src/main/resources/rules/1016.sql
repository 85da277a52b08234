-- code: 1016
-- title: Care leaver whose care ended after the 17th or 18th birthday
-- meaning: an item about life after care is filled for a child who became 17 or 18 in the
--   collection year, and an episode that ended care did so after that birthday
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: episodes, oc3
-- fields: oc3: in_touch, activ, accom
with birthdays as (
  select row_number, child, birthday(dob, 17) as day from oc3
  where (in_touch is not null or activ is not null or accom is not null)
    and birthday(dob, 17) between year_start() and year_end()
  union all
  select row_number, child, birthday(dob, 18) from oc3
  where (in_touch is not null or activ is not null or accom is not null)
    and birthday(dob, 18) between year_start() and year_end())
select 'oc3' as extract, birthdays.row_number
from birthdays
semi join episodes on birthdays.child = episodes.child
  and episodes.dec > birthdays.day
  and episodes.rec is distinct from 'X1'

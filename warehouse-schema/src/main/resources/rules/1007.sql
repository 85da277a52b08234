-- code: 1007
-- title: Care leaver was still in care on the 17th or 18th birthday
-- meaning: an item about life after care is filled for a child who became 17 or 18 in the
--   collection year, and an episode goes on past that birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc3
-- fields: oc3: in_touch, activ, accom
with birthdays as (
  select row_number, child, birthday(dob, 17) as on_day from care_leavers
  union all
  select row_number, child, birthday(dob, 18) from care_leavers)
select 'oc3' as extract, birthdays.row_number
from birthdays
semi join episodes on birthdays.child = episodes.child
  and episodes.decom <= birthdays.on_day
  and birthdays.on_day < case
    when episodes.dec_text is null then date '9999-12-31' else episodes.dec end
where on_day between year_start() and year_end()

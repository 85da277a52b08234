-- code: 545
-- title: No answer about development checks of a child under five
-- meaning: the item on development checks is blank for a child who is under five at the end of the
--   year and was looked after for all of it
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2, episodes
-- fields: oc2: dob, health_check
select 'oc2' as extract, row_number
from oc2
where health_check is null
  and birthday(dob, 5) > year_end()
  and child in (select child from continuously_looked_after)

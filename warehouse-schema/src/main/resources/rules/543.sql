-- code: 543
-- title: No answer about convictions of a child of ten or over
-- meaning: the item on convictions is blank for a child who is ten or over at the end of the year
--   and was looked after for all of it
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2, episodes
-- fields: oc2: dob, convicted
select 'oc2' as extract, row_number
from oc2
where convicted is null
  and birthday(dob, 10) <= year_end()
  and child in (select child from continuously_looked_after)

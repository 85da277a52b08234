-- code: 186
-- title: No SDQ score for a child of 4 to 16 in care for twelve months
-- meaning: a child looked after for the twelve months, 4 or over on 1 April and not yet 17 on 31
--   March, has neither an SDQ score nor a reason for none
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: sdq_score
select 'oc2' as extract, row_number
from oc2
where sdq_score_text is null and sdq_reason is null
  and birthday(dob, 4) <= year_start() and birthday(dob, 17) > year_end()
  and child in (select child from continuously_looked_after)

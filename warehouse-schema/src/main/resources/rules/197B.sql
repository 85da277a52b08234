-- code: 197B
-- title: No SDQ score or reason for one who turned 4 or 17 in the year
-- meaning: a child looked after for the twelve months who became 4 (1 April included) or 17 (after
--   1 April) in the year has neither an SDQ score nor a reason for none
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: sdq_reason, dob
-- who is 17 on 1 April already must have none: rule 189
select 'oc2' as extract, row_number
from oc2
where sdq_score_text is null and sdq_reason is null
  and (birthday(dob, 4) between year_start() and year_end()
    or (birthday(dob, 17) > year_start() and birthday(dob, 17) <= year_end()))
  and child in (select child from continuously_looked_after)

-- code: 185
-- title: A strengths and difficulties score for a child not in care for twelve months
-- meaning: OC2 has an SDQ score although the child was not looked after continuously for the twelve
--   months to 31 March
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: sdq_score
select 'oc2' as extract, row_number
from oc2
where sdq_score_text is not null
  and child not in (select child from continuously_looked_after)

-- code: 157
-- title: No SDQ form because of age, but the child was of age for one
-- meaning: SDQ1 (too young or too old for a form) is given for a child looked after for the twelve
--   months who was 4 or over on 1 April and not yet 17 on 31 March
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: sdq_reason, dob
-- both ages have to hold: with either of them the rule would hit every child
select 'oc2' as extract, row_number
from oc2
where sdq_reason = 'SDQ1'
  and birthday(dob, 4) <= year_start() and birthday(dob, 17) > year_end()
  and child in (select child from continuously_looked_after)

-- code: 198
-- title: Reason for no SDQ score for a child not in care for twelve months
-- meaning: a reason for no SDQ score is filled although the child was not looked after without a
--   break for the twelve months to 31 March
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: sdq_reason
select 'oc2' as extract, row_number
from oc2
where sdq_reason is not null
  and child not in (select child from continuously_looked_after)

-- code: 196
-- title: Reason for no SDQ score is not a code
-- meaning: the reason for no SDQ score is filled but not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc2
-- fields: oc2: sdq_reason
select 'oc2' as extract, row_number
from oc2
where not is_code_of_sdq_reason(sdq_reason)

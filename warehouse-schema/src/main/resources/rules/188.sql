-- code: 188
-- title: SDQ score or reason for none is given for a child under 4
-- meaning: an SDQ score or a reason for none is filled for a child not yet 4 on 31 March
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: sdq_score, sdq_reason
select 'oc2' as extract, row_number
from oc2
where coalesce(sdq_score_text, sdq_reason) is not null and birthday(dob, 4) > year_end()

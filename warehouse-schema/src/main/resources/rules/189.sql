-- code: 189
-- title: SDQ score or reason for none is given for one who was 17 on 1 April
-- meaning: an SDQ score or a reason for none is filled for a young person aged 17 or over at the
--   beginning of the year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: dob, sdq_score, sdq_reason
select 'oc2' as extract, row_number
from oc2
where coalesce(sdq_score_text, sdq_reason) is not null and birthday(dob, 17) <= year_start()

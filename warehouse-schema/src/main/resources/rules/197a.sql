-- code: 197a
-- title: Reason for no SDQ score is given although there is a score
-- meaning: an SDQ score and a reason for none are both filled
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: sdq_score, sdq_reason
select 'oc2' as extract, row_number
from oc2
where sdq_score_text is not null and sdq_reason is not null

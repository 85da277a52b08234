-- code: 180
-- title: SDQ score is not a whole number from 0 to 40
-- meaning: the score of the strengths and difficulties questionnaire is filled but not a whole
--   number from 0 to 40
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc2
-- fields: oc2: sdq_score
select 'oc2' as extract, row_number
from oc2
where sdq_score_text is not null
  and not coalesce(sdq_score between 0 and 40 and sdq_score = floor(sdq_score), false)

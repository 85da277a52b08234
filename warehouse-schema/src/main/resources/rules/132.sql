-- code: 132
-- title: Activity of the care leaver is missing or not a code
-- meaning: the activity of a care leaver is blank or not a code of the year; 0 is the code where
--   none is known
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc3
-- fields: oc3: activ
select 'oc3' as extract, row_number
from oc3
where not coalesce(is_code_of_activ(activ), false)

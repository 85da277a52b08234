-- code: 586
-- title: Missing or away incident starts before the child was born
-- meaning: the start of the incident is before the date of birth in the same row
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: missing
-- fields: missing: mis_start
select 'missing' as extract, row_number
from missing
where mis_start < dob

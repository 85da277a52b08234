-- code: 708
-- title: Order of deprivation of liberty starts before the child was born
-- meaning: the start is before the date of birth in the same row
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_start
select 'dolo' as extract, row_number
from dolo
where dolo_start < dob
